using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Resizes an image, crops it at a random place and mirrors it at random.</summary>
internal static class SantaAugmentation
{
    /// <param name="image">(1, 1, H, W).</param>
    /// <returns>(1, 1, crop size, crop size).</returns>
    public static Tensor Apply(Tensor image, SantaAugmentationConfig config, RandomStream random)
    {
        using var scope = NewDisposeScope();
        var (load, crop) = (config.LoadSize, config.CropSize);
        var resized = image.shape[2] == load && image.shape[3] == load
            ? image
            : nn.functional.interpolate(image, size: [load, load], mode: InterpolationMode.Bilinear,
                align_corners: false);
        var (top, left) = (random.NextInt(load - crop + 1), random.NextInt(load - crop + 1));
        var view = resized.narrow(2, top, crop).narrow(3, left, crop);
        return (config.Flip && random.NextBool() ? view.flip([3]) : view.clone()).MoveToOuterDisposeScope();
    }
}
