namespace Hormesis.Imaging.Volumes;

/// <summary>Grid of a scan as its file stores it, before its axes are reordered to RAS+.</summary>
public sealed record StoredGrid
{
    /// <summary>Number of voxels along the three stored axes, the first fastest; each at least 1.</summary>
    public required IReadOnlyList<int> Size { get; init; }

    /// <summary>Stored axis of each of x, y, z of RAS+.</summary>
    public required IReadOnlyList<int> Axes { get; init; }

    /// <summary>Whether the stored axis runs to left, posterior or inferior; one value for each of x, y, z.</summary>
    public required IReadOnlyList<bool> Flipped { get; init; }

    /// <summary>Rows of the 4x4 matrix that maps the index (i, j, k, 1) of a stored voxel's centre to mm in RAS+; null
    /// for pictures, which have no position in space.</summary>
    public required IReadOnlyList<IReadOnlyList<double>>? Affine { get; init; }

    /// <summary>Position as a NIfTI header states it; null for other files.</summary>
    public required NiftiPosition? Nifti { get; init; }
}
