using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Volumes;
using Hormesis.Imaging.Voxels;

namespace Hormesis.Imaging.Predictions;

/// <summary>
/// A prepared slice as a NIfTI scan of one plane, which nnU-Net reads as a 2-D image: stored columns are those of the
/// slice, from the patient's right to left, and stored rows run from anterior to posterior. A pixel counts as 1 mm, so
/// that slices of different scans keep their pixels.
/// </summary>
public static class SliceScan
{
    /// <summary>Distance between planes in mm. nnU-Net takes the axis with the largest spacing as that of the slices,
    /// and gives this one to pictures itself.</summary>
    private const int PlaneMm = 999;

    public const string Ending = ".nii.gz";

    /// <param name="image">Pixels, row by row.</param>
    public static void Write(string path, ReadOnlySpan<float> image, int height, int width) =>
        NiftiWriter.Write(path, image, GridOf(height, width));

    /// <param name="mask">0 or 1 for each pixel, row by row.</param>
    public static void Write(string path, ReadOnlySpan<byte> mask, int height, int width) =>
        NiftiWriter.Write(path, mask, GridOf(height, width));

    /// <summary>Place of the voxels in space.</summary>
    internal static VoxelGrid PlaceOf(int height, int width)
    {
        var grid = GridOf(height, width);
        return VoxelGrid.Of(new()
        {
            Type = VoxelType.UInt8,
            BigEndian = false,
            Size = [.. grid.Size],
            Affine = Affine.FromRows([.. grid.Nifti!.Rows]),
        });
    }

    private static StoredGrid GridOf(int height, int width)
    {
        double[] rows = [-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, PlaneMm, 0];
        return new()
        {
            Size = [width, height, 1],
            Axes = [0, 1, 2],
            Flipped = [true, true, false],
            Affine = Affine.FromRows(rows).ToRows(),
            Nifti = new()
            {
                Version = 1,
                Units = 2,
                PixelDimensions = [1, 1, 1, PlaneMm],
                QformCode = 1,
                Quaternion = [0, 0, 1, 0, 0, 0], // half a turn about z
                SformCode = 1,
                Rows = rows,
            },
        };
    }
}
