using Hormesis.Stages.Random;
using TorchSharp;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>A square part of every image of a batch, in pixels. What lies beyond the images is air (-1).</summary>
/// <param name="Top">First row; below 0 above the images.</param>
/// <param name="Left">First column; below 0 left of the images.</param>
internal readonly record struct ImagePart(int Top, int Left, int Size)
{
    private const double Air = -1;

    /// <summary>Draws the place of a part at random.</summary>
    /// <param name="images">Shape of the batch, (N, C, H, W).</param>
    public static ImagePart Draw(RandomStream random, long[] images, SantaViewConfig view)
    {
        return new(Place(images[2]), Place(images[3]), view.Size);

        int Place(long side) => random.NextInt((int)side + (2 * view.Margin) - view.Size + 1) - view.Margin;
    }

    /// <param name="images">(N, C, H, W).</param>
    /// <returns>(N, C, size, size).</returns>
    public Tensor Of(Tensor images)
    {
        using var scope = NewDisposeScope();
        var (rows, columns) = (images.shape[2], images.shape[3]);
        var (above, left) = (Math.Max(0, -Top), Math.Max(0, -Left));
        var (below, right) = (Math.Max(0, Top + Size - rows), Math.Max(0, Left + Size - columns));
        return nn.functional.pad(images, (left, right, above, below), PaddingModes.Constant, Air)
            .narrow(2, Top + above, Size)
            .narrow(3, Left + left, Size)
            .MoveToOuterDisposeScope();
    }
}
