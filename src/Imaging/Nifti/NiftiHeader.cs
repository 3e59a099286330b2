using System.Globalization;

namespace Hormesis.Imaging.Nifti;

/// <summary>A checked header: the values needed to read the voxels and reorder them to RAS+.</summary>
internal sealed record NiftiHeader
{
    /// <summary>Largest number of voxels: 2^27, a scan of 512 x 512 x 512, or 512 MiB as float32.</summary>
    public const long MaxVoxels = 1L << 27;

    public required RawHeader Raw { get; init; }

    public required NiftiType Type { get; init; }

    /// <summary>Number of voxels along the three stored axes.</summary>
    public required int[] Size { get; init; }

    public required Affine Affine { get; init; }

    public required Orientation Orientation { get; init; }

    public required long VoxelOffset { get; init; }

    /// <summary>Factor of the stored values; 1 if the file has no scaling.</summary>
    public required double Slope { get; init; }

    public required double Intercept { get; init; }

    public int Voxels => Size[0] * Size[1] * Size[2];

    public long VoxelBytes => (long)Voxels * VoxelDecoder.BytesPerVoxel(Type);

    /// <exception cref="HormesisException">The header contains something unsupported; the message names the
    /// file.</exception>
    public static NiftiHeader Check(RawHeader raw, string path)
    {
        var affine = HeaderGeometry.AffineOf(raw, path);
        var scaled = double.IsFinite(raw.Slope) && raw.Slope != 0;
        if (scaled && !double.IsFinite(raw.Intercept))
            throw new HormesisException($"{path}: scl_inter is " +
                $"{raw.Intercept.ToString(CultureInfo.InvariantCulture)}; it must be a number. The file is damaged.");

        return new()
        {
            Raw = raw,
            Type = TypeOf(raw, path),
            Size = HeaderGeometry.SizeOf(raw, path),
            Affine = affine,
            Orientation = Orientation.Nearest(affine),
            VoxelOffset = OffsetOf(raw, path),
            Slope = scaled ? raw.Slope : 1,
            Intercept = scaled ? raw.Intercept : 0,
        };
    }

    private static NiftiType TypeOf(RawHeader raw, string path)
    {
        var type = (NiftiType)(short)raw.Datatype;
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
            $"{string.Join(", ", Enum.GetValues<NiftiType>().Select(known => $"{known} ({(short)known})"))}.");
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
