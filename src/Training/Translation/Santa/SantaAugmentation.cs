using Hormesis.Stages.Random;
using TorchSharp;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Resizes an image, adds margins of air, crops it at a random place and mirrors it at random.</summary>
internal static class SantaAugmentation
{
    private const double Air = -1;

    /// <param name="image">(1, 1, H, W).</param>
    /// <returns>(1, 1, crop size, crop size).</returns>
    public static Tensor Apply(Tensor image, SantaAugmentationConfig config, RandomStream random)
    {
        using var scope = NewDisposeScope();
        var (load, margin, crop) = (config.LoadSize, config.Margin, config.CropSize);
        var resized = image.shape[2] == load && image.shape[3] == load
            ? image
            : nn.functional.interpolate(image, size: [load, load], mode: InterpolationMode.Bilinear,
                align_corners: false);
        var framed = margin == 0
            ? resized
            : nn.functional.pad(resized, (margin, margin, margin, margin), PaddingModes.Constant, Air);
        var places = load + (2 * margin) - crop + 1;
        var (top, left) = (random.NextInt(places), random.NextInt(places));
        var view = framed.narrow(2, top, crop).narrow(3, left, crop);
        return (config.Flip && random.NextBool() ? view.flip([3]) : view.clone()).MoveToOuterDisposeScope();
    }
}
