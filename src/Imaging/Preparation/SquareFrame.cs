using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Preparation;

/// <summary>
/// The square of the axial plane that becomes the image, in mm from the edge of the first voxel. The part outside the
/// scan is filled with air.
/// </summary>
/// <param name="X">Start along x.</param>
/// <param name="Y">Start along y.</param>
/// <param name="Side">Length of a side.</param>
internal sealed record SquareFrame(double X, double Y, double Side)
{
    /// <summary>Margin of air on each side of a cropped head, as a fraction of its larger extent.</summary>
    private const double Margin = 0.04;

    /// <summary>Frames the whole scan.</summary>
    public static SquareFrame Whole(Volume volume) =>
        Around(volume, (0, volume.Size.X), (0, volume.Size.Y), margin: 0);

    /// <summary>Frames the head, plus the mask wherever it is.</summary>
    public static SquareFrame Head(CohortCase subject, NormalizationRecord numbers)
    {
        var volume = subject.Image;
        var (firstX, endX, firstY, endY) = HeadFootprint.Bounds(volume, numbers);
        var mask = subject.Mask?.Voxels ?? [];
        for (var i = 0; i < mask.Length; i++)
        {
            if (mask[i] == 0)
                continue;
            var (x, y) = (i % volume.Size.X, i / volume.Size.X % volume.Size.Y);
            (firstX, endX) = (Math.Min(firstX, x), Math.Max(endX, x + 1));
            (firstY, endY) = (Math.Min(firstY, y), Math.Max(endY, y + 1));
        }

        return Around(volume, (firstX, endX), (firstY, endY), Margin);
    }

    /// <summary>
    /// Returns a frame that starts on voxel edges, so that a scan of the image's own size is not blurred by half a
    /// voxel.
    /// </summary>
    private static SquareFrame Around(Volume volume, (int First, int End) x, (int First, int End) y, double margin)
    {
        var (width, height) = ((x.End - x.First) * volume.SpacingMm.X, (y.End - y.First) * volume.SpacingMm.Y);
        var side = Math.Max(width, height) * (1 + (2 * margin));
        return new(
            Math.Floor(x.First - ((side - width) / 2 / volume.SpacingMm.X)) * volume.SpacingMm.X,
            Math.Floor(y.First - ((side - height) / 2 / volume.SpacingMm.Y)) * volume.SpacingMm.Y,
            side);
    }
}
