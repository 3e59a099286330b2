namespace Hormesis.Imaging.Volumes;

/// <summary>
/// Fields of a NIfTI header that place its voxels in space, as stored
/// (https://nifti.nimh.nih.gov/pub/dist/src/niftilib/nifti1.h). A file with equal fields lies on the same grid in every
/// program, whichever of the two transforms the program prefers.
/// </summary>
public sealed record NiftiPosition
{
    /// <summary>1 or 2, for NIfTI-1 (float32 fields) or NIfTI-2 (float64 fields).</summary>
    public required int Version { get; init; }

    /// <summary>xyzt_units.</summary>
    public required int Units { get; init; }

    /// <summary>pixdim[0..3].</summary>
    public required IReadOnlyList<double> PixelDimensions { get; init; }

    public required int QformCode { get; init; }

    /// <summary>quatern_b, c, d, qoffset_x, y, z.</summary>
    public required IReadOnlyList<double> Quaternion { get; init; }

    public required int SformCode { get; init; }

    /// <summary>srow_x, srow_y, srow_z.</summary>
    public required IReadOnlyList<double> Rows { get; init; }
}
