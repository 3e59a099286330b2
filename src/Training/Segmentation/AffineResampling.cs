using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>
/// Bilinear resampling of images by affine maps, as PyTorch's <c>affine_grid</c> and <c>grid_sample</c> with
/// <c>align_corners</c> false and zeros outside. Each product and sum stands for itself, so that every processor
/// computes the same bits.
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
        var (height, width) = (images.shape[2], images.shape[3]);
        var (x, y) = (Centres(width, images.device).view(1, 1, -1), Centres(height, images.device).view(1, -1, 1));
        var column = Position(maps, row: 0, x, y, width);                           // (N, H, W)
        var row = Position(maps, row: 1, x, y, height);
        var (left, top) = (column.floor(), row.floor());
        var (right, below) = (column - left, row - top);                            // shares of the next pixels
        return (Corner(images, left, top, (1 - right) * (1 - below))
            + Corner(images, left + 1, top, right * (1 - below))
            + Corner(images, left, top + 1, (1 - right) * below)
            + Corner(images, left + 1, top + 1, right * below)).MoveToOuterDisposeScope();
    }

    /// <summary>Centres of the pixels of an axis from -1 to 1.</summary>
    private static Tensor Centres(long count, Device device) =>
        arange(count, dtype: ScalarType.Float32, device: device).mul(2).add(1).div(count).sub(1);

    /// <summary>Positions on an axis in pixels, 0 at the first pixel's centre.</summary>
    private static Tensor Position(Tensor maps, int row, Tensor x, Tensor y, long count)
    {
        Tensor Entry(int column) => maps.select(1, row).select(1, column).view(-1, 1, 1);
        var coordinate = (Entry(0) * x) + (Entry(1) * y) + Entry(2);
        return coordinate.add(1).mul(count).sub(1).div(2);
    }

    /// <summary>The pixels at whole positions times their weights, 0 outside.</summary>
    private static Tensor Corner(Tensor images, Tensor column, Tensor row, Tensor weight)
    {
        var (count, channels, height, width) = (images.shape[0], images.shape[1], images.shape[2], images.shape[3]);
        var (nearColumn, nearRow) = (column.clamp(0, width - 1), row.clamp(0, height - 1));
        var inside = nearColumn.eq(column).logical_and(nearRow.eq(row));
        var index = nearRow.to(int64).mul(width).add(nearColumn.to(int64)).view(count, 1, -1);
        var pixels = images.reshape(count, channels, -1).gather(2, index.expand(count, channels, -1));
        return pixels.view(images.shape) * (weight * inside).unsqueeze(1);
    }
}
