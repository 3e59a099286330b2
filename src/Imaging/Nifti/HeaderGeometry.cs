using Hormesis.Imaging.Voxels;

namespace Hormesis.Imaging.Nifti;

/// <summary>Reads the size and position of the voxels from a header.</summary>
internal static class HeaderGeometry
{
    /// <summary>Largest number of channels, that of NIfTI-1.</summary>
    private const int MaxChannels = short.MaxValue;

    /// <summary>Returns dim[1..3], whose product is at most <see cref="VoxelLayout.MaxVoxels"/>, and the number of
    /// channels, dim[4].</summary>
    /// <param name="channel">Channel to read; null if all dimensions after the third must be 1.</param>
    public static (int[] Size, int Channels) SizeOf(RawHeader raw, int? channel, string path)
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
        var channels = channel is null ? 1 : sizes[3];
        if (sizes.Skip(3).Any(size => size != 1) && (channel is null || sizes.Skip(4).Any(size => size != 1)))
            throw new HormesisException($"{path}: its size is {shape}; a file may contain only one 3-D scan. " +
                "Split the series into one file for each scan.");
        if (channel >= channels)
            throw new HormesisException($"{path}: its size is {shape}, so it has no channel {channel}; channels " +
                $"are numbered from 0{(channels > 1 ? $" to {channels - 1}" : ", and this file has only one")}.");
        if (channels > MaxChannels)
            throw new HormesisException(
                $"{path}: its size is {shape}; at most {MaxChannels} channels are allowed. The header is damaged.");

        return ([.. VoxelLayout.Checked(sizes[..3], path)], (int)channels);
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
        return affine.Scaled((raw.Units & 7) switch { 1 => 1000, 3 => 0.001, _ => 1 }).Checked(method, path);
    }

    /// <summary>Returns pixdim[1..3]; 1 for an axis of one voxel without a pixdim.</summary>
    private static double[] SpacingOf(RawHeader raw) =>
        [.. Enumerable.Range(1, 3)
            .Select(axis => raw.PixelDimensions[axis] == 0 && (axis > raw.Dimensions[0] || raw.Dimensions[axis] == 1)
            ? 1 : Math.Abs(raw.PixelDimensions[axis]))];
}
