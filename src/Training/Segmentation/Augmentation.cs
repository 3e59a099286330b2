using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>Random changes of a batch (<see cref="AugmentationConfig"/>), all images at once.</summary>
internal sealed class Augmentation(AugmentationConfig config)
{
    private const double MaskThreshold = 0.5;

    private bool MovesPixels =>
        config.FlipProbability > 0 || config.RotationDegrees > 0 || config.Scale > 0 || config.Shift > 0;

    private bool ChangesIntensities =>
        config.Gain > 0 || config.Offset > 0 || config.LogGamma > 0 || config.Noise > 0;

    /// <param name="images">float32 in [-1, 1], (N, 1, H, W).</param>
    /// <param name="masks">float32, 0 or 1, (N, 1, H, W).</param>
    /// <param name="stream">All random numbers of this batch.</param>
    /// <returns>New tensors of the same shapes and ranges.</returns>
    public (Tensor Images, Tensor Masks) Apply(Tensor images, Tensor masks, RandomStream stream)
    {
        using var scope = NewDisposeScope();
        var intensities = images.add(1).div_(2);
        if (MovesPixels)
            (intensities, masks) = Move(intensities, masks, stream);
        if (ChangesIntensities)
            intensities = ChangeIntensities(intensities, stream);
        return (intensities.mul(2).sub_(1).MoveToOuterDisposeScope(), masks.alias().MoveToOuterDisposeScope());
    }

    /// <summary>Flips, rotates, scales and shifts. Pixels from outside the image become air.</summary>
    private (Tensor Intensities, Tensor Masks) Move(Tensor intensities, Tensor masks, RandomStream stream)
    {
        var (height, width) = (intensities.shape[2], intensities.shape[3]);
        var maps = Draw(intensities, 6, () => AffineMap(stream, (double)height / width)).reshape(-1, 2, 3);
        var both = cat([intensities, masks], dim: 1);                               // (N, 2, H, W)
        var moved = AffineResampling.Apply(both, maps);
        return (moved.narrow(1, 0, 1), moved.narrow(1, 1, 1).ge(MaskThreshold).to(masks.dtype));
    }

    /// <summary>
    /// Affine map from each output pixel to its source pixel, in coordinates from -1 to 1 on both axes, as rows for x
    /// and y. The order is flip, rotation, scale, shift.
    /// </summary>
    private float[] AffineMap(RandomStream stream, double heightByWidth)
    {
        var flip = stream.NextDouble() < config.FlipProbability ? -1 : 1;
        var angle = Symmetric(stream, config.RotationDegrees) * Math.PI / 180;
        var scale = 1 / (1 + Symmetric(stream, config.Scale));
        var (cosine, sine) = (scale * PortableMath.Cos(angle), scale * PortableMath.Sin(angle));
        var (x, y) = (2 * Symmetric(stream, config.Shift), 2 * Symmetric(stream, config.Shift));
        return
        [
            (float)(flip * cosine), (float)(-flip * sine * heightByWidth), (float)x,
            (float)(sine / heightByWidth), (float)cosine, (float)y,
        ];
    }

    private Tensor ChangeIntensities(Tensor intensities, RandomStream stream)
    {
        var draws = Draw(intensities, 4, () =>
        [
            (float)PortableMath.Exp(Symmetric(stream, config.LogGamma)),
            (float)(1 + Symmetric(stream, config.Gain)),
            (float)Symmetric(stream, config.Offset),
            (float)(config.Noise * stream.NextDouble()),
        ]);
        Tensor Draw1(int index) => draws.narrow(1, index, 1).reshape(-1, 1, 1, 1);

        var changed = intensities.clamp_min(0).pow(Draw1(0)).mul_(Draw1(1)).add_(Draw1(2));
        if (config.Noise > 0)
            changed.add_(GaussianNoise(changed, stream).mul_(Draw1(3)));
        return changed.clamp_(0, 1);
    }

    /// <summary>Draws on the CPU, because TorchSharp 0.107 has generators for no other device.</summary>
    private static Tensor GaussianNoise(Tensor like, RandomStream stream)
    {
        using var generator = new Generator(stream.NextUInt64(), CPU);
        return empty_like(like, device: CPU).normal_(generator: generator).to(like.device);
    }

    /// <summary>One row of random numbers for each image, (N, <paramref name="count"/>).</summary>
    private static Tensor Draw(Tensor images, int count, Func<float[]> row)
    {
        var rows = new float[images.shape[0] * count];
        for (var i = 0; i < rows.Length; i += count)
            row().CopyTo(rows, i);
        return tensor(rows, device: images.device).reshape(-1, count);
    }

    private static double Symmetric(RandomStream stream, double limit) => stream.NextDouble(-limit, limit);
}
