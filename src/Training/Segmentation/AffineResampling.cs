using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>
/// Bilinear resampling of images by affine maps: PyTorch's <c>affine_grid</c> and <c>grid_sample</c> with
/// <c>align_corners</c> false and zeros outside. It consists of elementary operations, whose bits are the same on every
/// processor.
/// </summary>
internal static class AffineResampling
{
    private const long Border = 2;

    /// <param name="images">float32, (N, C, H, W).</param>
    /// <param name="maps">(N, 2, 3): where each output pixel comes from, rows (x, y), in coordinates from -1 to 1 on
    /// both axes.</param>
    /// <returns>(N, C, H, W).</returns>
    public static Tensor Apply(Tensor images, Tensor maps)
    {
        using var scope = NewDisposeScope();
        var (count, channels, height, width) = (images.shape[0], images.shape[1], images.shape[2], images.shape[3]);
        var (x, y) = (Centres(width, images.device).view(1, 1, -1), Centres(height, images.device).view(1, -1, 1));
        var (column, row) = (Position(maps.select(1, 0), x, y, width), Position(maps.select(1, 1), x, y, height));
        var (left, top) = (column.floor(), row.floor());                            // (N, H, W)

        // Two pixels of border: a map that leads far outside is clamped to a place whose four neighbours are border.
        var bordered = nn.functional.pad(images, [Border, Border, Border, Border]).view(count, channels, -1);
        var line = width + (2 * Border);
        var first = (Bordered(top, height) * line).add_(Bordered(left, width)).to(int64)   // (N, H, W)
            .view(count, 1, -1).expand(count, channels, -1);
        Tensor Pixels(long offset) => bordered
            .narrow(2, offset, bordered.shape[2] - line - 1).gather(2, first).view(images.shape);
        var (right, below) = ((column - left).unsqueeze(1), (row - top).unsqueeze(1)); // shares of the next pixels
        var above = lerp(Pixels(0), Pixels(1), right);
        var under = lerp(Pixels(line), Pixels(line + 1), right);
        return lerp(above, under, below).MoveToOuterDisposeScope();
    }

    /// <summary>Centres of the pixels of an axis from -1 to 1.</summary>
    private static Tensor Centres(long count, Device device) =>
        arange(count, dtype: ScalarType.Float32, device: device).mul(2).add(1).div(count).sub(1);

    /// <summary>Positions on an axis in pixels, 0 at the first pixel's centre.</summary>
    /// <param name="map">(N, 3).</param>
    private static Tensor Position(Tensor map, Tensor x, Tensor y, long count)
    {
        Tensor Entry(int column) => map.select(1, column).view(-1, 1, 1);
        var coordinate = (Entry(0) * x) + (Entry(1) * y) + Entry(2);
        return coordinate.add_(1).mul_(count).sub_(1).div_(2);
    }

    /// <summary>Indices on an axis with its border, such that the next index is on it too.</summary>
    private static Tensor Bordered(Tensor first, long count) => first.add(Border).clamp_(0, count + Border);
}
