namespace Hormesis.Imaging.Volumes;

/// <summary>
/// A scan on a regular grid in RAS+ orientation: x grows to the patient's right, y to anterior, z to superior.
/// </summary>
public sealed record Volume
{
    /// <summary>
    /// Values with x fastest, then y, then z, scaled by the numbers of the file (MRI in arbitrary units, CT in
    /// Hounsfield units).
    /// </summary>
    public required float[] Voxels { get; init; }

    /// <summary>Number of voxels along x, y, z; each at least 1.</summary>
    public required (int X, int Y, int Z) Size { get; init; }

    /// <summary>Distance between neighbouring voxels along x, y, z in mm, &gt; 0.</summary>
    public required (double X, double Y, double Z) SpacingMm { get; init; }

    /// <summary>Grid of the file that the scan was read from; null if it was computed.</summary>
    public StoredGrid? Stored { get; init; }
}
