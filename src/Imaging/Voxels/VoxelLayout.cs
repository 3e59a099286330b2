using System.Globalization;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Voxels;

/// <summary>How the voxels of one scan are stored in a file, and where they are in space.</summary>
internal sealed record VoxelLayout
{
    /// <summary>Largest number of voxels: 2^27, a scan of 512 x 512 x 512, or 512 MiB as float32.</summary>
    public const long MaxVoxels = 1L << 27;

    private Orientation? orientation;

    public required VoxelType Type { get; init; }

    public required bool BigEndian { get; init; }

    /// <summary>Number of voxels along the three stored axes, the first fastest; of <see cref="Checked"/>.</summary>
    public required int[] Size { get; init; }

    public required Affine Affine { get; init; }

    /// <summary>Factor of the stored values; 1 if the file has no scaling.</summary>
    public double Slope { get; init; } = 1;

    public double Intercept { get; init; }

    /// <summary>Null unless the file is NIfTI.</summary>
    public NiftiPosition? Nifti { get; init; }

    public Orientation Orientation => orientation ??= Orientation.Nearest(Affine);

    public int Voxels => Size[0] * Size[1] * Size[2];

    public long Bytes => (long)Voxels * VoxelDecoder.BytesPerVoxel(Type);

    /// <summary>The grid as the file stores it.</summary>
    public StoredGrid ToGrid() => new()
    {
        Size = Size,
        Axes = Orientation.Axes,
        Flipped = Orientation.Flipped,
        Affine = Affine.ToRows(),
        Nifti = Nifti,
    };

    /// <summary>Returns the sizes as integers if their product is at most <see cref="MaxVoxels"/>.</summary>
    /// <param name="sizes">Three sizes, each at least 1.</param>
    /// <exception cref="HormesisException">There are more voxels.</exception>
    public static int[] Checked(IReadOnlyList<long> sizes, string path)
    {
        var voxels = sizes.Aggregate(1.0, (product, size) => product * size);
        return voxels <= MaxVoxels
            ? [.. sizes.Select(size => (int)size)]
            : throw new HormesisException(
                $"{path}: its size is {string.Join('x', sizes)}, " +
                $"{voxels.ToString("0", CultureInfo.InvariantCulture)} voxels; at most {MaxVoxels} are allowed. The " +
                "header is damaged, or the scan must be resampled.");
    }
}
