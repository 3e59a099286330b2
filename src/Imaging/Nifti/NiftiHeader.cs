using System.Globalization;
using Hormesis.Imaging.Voxels;

namespace Hormesis.Imaging.Nifti;

/// <summary>A checked header: the values needed to read the voxels and reorder them to RAS+.</summary>
internal sealed record NiftiHeader
{
    /// <summary>Layout of one channel; channels are stored one after another.</summary>
    public required VoxelLayout Layout { get; init; }

    /// <summary>Number of channels; 1 for a 3-D scan.</summary>
    public required int Channels { get; init; }

    public required long VoxelOffset { get; init; }

    /// <summary>Number of bytes of the file up to the last voxel.</summary>
    public long Bytes => VoxelOffset + (Channels * Layout.Bytes);

    /// <param name="channel">Channel to read; null if the file must be a 3-D scan.</param>
    /// <exception cref="HormesisException">The header contains something unsupported; the message names the
    /// file.</exception>
    public static NiftiHeader Check(RawHeader raw, int? channel, string path)
    {
        var affine = HeaderGeometry.AffineOf(raw, path);
        var scaled = double.IsFinite(raw.Slope) && raw.Slope != 0;
        if (scaled && !double.IsFinite(raw.Intercept))
            throw new HormesisException($"{path}: scl_inter is " +
                $"{raw.Intercept.ToString(CultureInfo.InvariantCulture)}; it must be a number. The file is damaged.");

        var type = TypeOf(raw, path);
        var (size, channels) = HeaderGeometry.SizeOf(raw, channel, path);
        return new()
        {
            Layout = new()
            {
                Type = type,
                BigEndian = raw.BigEndian,
                Size = size,
                Affine = affine,
                Slope = scaled ? raw.Slope : 1,
                Intercept = scaled ? raw.Intercept : 0,
                Nifti = raw.ToPosition(),
            },
            Channels = channels,
            VoxelOffset = OffsetOf(raw, path),
        };
    }

    private static VoxelType TypeOf(RawHeader raw, string path)
    {
        var type = (VoxelType)(short)raw.Datatype;
        if (Enum.IsDefined(type))
            return type;

        var name = raw.Datatype switch
        {
            1 => "single bits",
            32 or 1792 or 2048 => "complex numbers",
            128 or 2304 => "RGB colours",
            1536 => "128-bit floats",
            _ => "an unknown type",
        };
        throw new HormesisException(
            $"{path}: its voxels are {name} (datatype {raw.Datatype}); scans must have a real type: " +
            $"{string.Join(", ", Enum.GetValues<VoxelType>().Select(known => $"{known} ({(short)known})"))}.");
    }

    private static long OffsetOf(RawHeader raw, string path)
    {
        // Some programs write 0 in single files and mean the first allowed position.
        var offset = raw.SingleFile && raw.VoxelOffset == 0 ? raw.FirstVoxelOffset : raw.VoxelOffset;
        var least = raw.SingleFile ? raw.FirstVoxelOffset : 0;
        if (!(offset >= least && offset <= int.MaxValue))
            throw new HormesisException(
                $"{path}: vox_offset is {raw.VoxelOffset.ToString(CultureInfo.InvariantCulture)}; it must be " +
                $"between {least} and {int.MaxValue}. The header is damaged.");

        return (long)offset;
    }
}
