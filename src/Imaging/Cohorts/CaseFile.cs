using Hormesis.Imaging.Images;
using Hormesis.Imaging.Scans;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Reads one file of a case: a scan, or a picture as a volume of one slice.</summary>
internal static class CaseFile
{
    /// <param name="channel">Channel of a scan; null if it must have only one.</param>
    /// <param name="isTransposed">Whether a picture is stored with rows and columns exchanged.</param>
    public static Volume Read(string path, int? channel = null, bool isTransposed = false) =>
        !ImageFile.IsImage(path) ? ScanFile.Read(path, channel)
            : channel is null or 0 ? Upright(ImageFile.ReadGrey(path), isTransposed)
            : throw new HormesisException($"{path}: a picture has only channel 0, not {channel}.");

    /// <summary>Returns why a mask does not lie on the grid of its image, as a clause; null if it does.</summary>
    /// <param name="channel">Channel of the image.</param>
    public static string? GridDifference(string image, int? channel, string mask) =>
        (ImageFile.IsImage(image), ImageFile.IsImage(mask)) switch
        {
            (false, false) => ScanFile.ReadGrid(image, channel).Difference(ScanFile.ReadGrid(mask)),
            (true, true) => null, // Pictures have no grid; their sizes are compared when they are read.
            _ => "another format: a picture and a scan cannot be combined",
        };

    /// <summary>The grid of a picture: columns from left to right, then rows from top to bottom.</summary>
    private static StoredGrid GridOf(GreyImage image, bool isTransposed) => new()
    {
        Size = [image.Width, image.Height, 1],
        Axes = isTransposed ? [1, 0, 2] : [0, 1, 2],
        Flipped = [true, true, false],
        Affine = null,
        Nifti = null,
    };

    /// <summary>Converts a picture to a volume of one axial slice: its rows run from anterior to posterior, its columns
    /// from the patient's right to left.</summary>
    private static Volume Upright(GreyImage image, bool isTransposed)
    {
        var picture = isTransposed ? image.Transpose() : image;
        return new() { Voxels = [.. picture.Values.Reverse()], Size = (picture.Width, picture.Height, 1),
            SpacingMm = (1, 1, 1), Stored = GridOf(image, isTransposed) };
    }
}
