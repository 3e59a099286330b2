using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>
/// Bilinear resampling of images by affine maps: PyTorch's <c>affine_grid</c> and <c>grid_sample</c> with
/// <c>align_corners</c> false and zeros outside. It consists of elementary operations, whose bits are the same on every
/// processor.
/// </summary>
internal static class AffineResampling
{
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

        var bordered = nn.functional.pad(images, [1, 1, 1, 1]).reshape(count, channels, -1);
        var (columns, rows) = (Neighbours(left, width), Neighbours(top, height));
        Tensor Pixels(Tensor r, Tensor c) => bordered
            .gather(2, (r * (width + 2) + c).to(int64).view(count, 1, -1).expand(count, channels, -1))
            .view(images.shape);
        var (right, below) = ((column - left).unsqueeze(1), (row - top).unsqueeze(1)); // shares of the next pixels
        var above = lerp(Pixels(rows.First, columns.First), Pixels(rows.First, columns.Next), right);
        var under = lerp(Pixels(rows.Next, columns.First), Pixels(rows.Next, columns.Next), right);
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

    /// <summary>Indices of a pixel and the next one on an axis with a border of one pixel; all that lies outside is the
    /// border.</summary>
    private static (Tensor First, Tensor Next) Neighbours(Tensor first, long count) =>
        (first.add(1).clamp_(0, count + 1), first.add(2).clamp_(0, count + 1));
}
