using System.Globalization;

namespace Hormesis.Imaging.Nifti;

/// <summary>Reads the size and position of the voxels from a header.</summary>
internal static class HeaderGeometry
{
    /// <summary>Returns dim[1..3]; further dimensions must be 1, and the product at most
    /// <see cref="NiftiHeader.MaxVoxels"/>.</summary>
    public static int[] SizeOf(RawHeader raw, string path)
    {
        var count = raw.Dimensions[0];
        if (count is < 2 or > 7)
            throw new HormesisException(
                $"{path}: dim[0] is {count}; a scan has 3 dimensions (a slice 2). The header is damaged.");

        // 2-D files are single slices: their third dimension is 1.
        var sizes = Enumerable.Range(1, 7).Select(axis => axis <= count ? raw.Dimensions[axis] : 1).ToArray();
        var shape = string.Join('x', sizes.Take((int)count));
        if (sizes.Any(size => size < 1))
            throw new HormesisException(
                $"{path}: its size is {shape}; every dimension must be at least 1. The header is damaged.");
        if (sizes.Skip(3).Any(size => size != 1))
            throw new HormesisException($"{path}: its size is {shape}; a file may contain only one 3-D scan. " +
                "Split the series into one file for each scan.");

        var voxels = 1.0;
        foreach (var size in sizes)
            voxels *= size;
        if (voxels > NiftiHeader.MaxVoxels)
            throw new HormesisException(
                $"{path}: its size is {shape}, {voxels.ToString("0", CultureInfo.InvariantCulture)} voxels; at " +
                $"most {NiftiHeader.MaxVoxels} are allowed. The header is damaged, or the scan must be resampled.");

        return [(int)sizes[0], (int)sizes[1], (int)sizes[2]];
    }

    /// <summary>
    /// Returns the map in mm: the sform if sform_code &gt; 0, otherwise the qform if qform_code &gt; 0, otherwise
    /// pixdim with the stored axes taken as right, anterior, superior (method 1 defines no orientation).
    /// </summary>
    public static Affine AffineOf(RawHeader raw, string path)
    {
        var (method, affine) = raw switch
        {
            { SformCode: > 0 } => ("sform", Affine.FromRows(raw.Rows)),
            { QformCode: > 0 } =>
                ("qform", Affine.FromQuaternion(raw.Quaternion, SpacingOf(raw), raw.PixelDimensions[0] < 0 ? -1 : 1)),
            _ => ("pixdim", Affine.FromSpacing(SpacingOf(raw)[0], SpacingOf(raw)[1], SpacingOf(raw)[2])),
        };
        affine = affine.Scaled((raw.Units & 7) switch { 1 => 1000, 3 => 0.001, _ => 1 });
        var volume = affine.Spacing(0) * affine.Spacing(1) * affine.Spacing(2);
        if (!affine.IsFinite || !(Math.Abs(affine.Determinant) > 1e-6 * volume))
            throw new HormesisException(
                $"{path}: its {method} does not define a position in space (not finite, or an axis " +
                "without length or direction). Correct the header, or convert the scan again.");

        return affine;
    }

    /// <summary>Returns pixdim[1..3]; 1 for an axis of one voxel without a pixdim.</summary>
    private static double[] SpacingOf(RawHeader raw) =>
        [.. Enumerable.Range(1, 3)
            .Select(axis => raw.PixelDimensions[axis] == 0 && (axis > raw.Dimensions[0] || raw.Dimensions[axis] == 1)
            ? 1 : Math.Abs(raw.PixelDimensions[axis]))];
}
