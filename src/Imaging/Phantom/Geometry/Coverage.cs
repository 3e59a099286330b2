namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>
/// Fraction of a voxel that a shape fills, computed from the distance to its surface. This gives partial volume without
/// supersampling.
/// </summary>
/// <param name="WidthMm">Width of a voxel.</param>
internal readonly record struct Coverage(float WidthMm)
{
    /// <summary>Coverage by a half-space.</summary>
    /// <param name="depth">Depth in mm inside the surface, negative outside.</param>
    public float Inside(float depth) => Math.Clamp(0.5f + (depth / WidthMm), 0, 1);

    /// <summary>Coverage by a sheet; correct also for sheets thinner than a voxel.</summary>
    /// <param name="distance">Distance in mm from the sheet's middle, at least 0.</param>
    /// <param name="halfWidth">Half the thickness in mm; the coverage is 0 if this is not positive.</param>
    public float Sheet(float distance, float halfWidth) =>
        halfWidth <= 0 ? 0
            : Math.Clamp((halfWidth - distance + (WidthMm / 2)) / WidthMm, 0, Math.Min(1, 2 * halfWidth / WidthMm));
}
