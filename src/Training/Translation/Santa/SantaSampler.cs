using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;
using Hormesis.Training.Batches;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>
/// Draws the batch of each step: CTs in the order of their set, MRIs at random. A batch depends only on the random
/// streams and the step.
/// </summary>
internal sealed class SantaSampler(SliceSet ct, SliceSet mri, SantaConfig config, RandomStreams random, Device device)
{
    private const double LeastInterval = 0.05;
    private const double MostInterval = 0.10;

    private int BatchSize => config.Training.BatchSize;

    /// <param name="finished">Number of finished steps.</param>
    public SantaBatch Draw(long finished)
    {
        using var scope = NewDisposeScope();
        var order = random.Stream($"step/{finished}/mri");
        var views = random.Stream($"step/{finished}/augmentation");
        var path = random.Stream($"step/{finished}/path");
        var images = Draw(ct, views, i => (int)(((finished * BatchSize) + i) % ct.Count));
        return new()
        {
            Ct = images.MoveToOuterDisposeScope(),
            Mri = Draw(mri, views, _ => order.NextInt(mri.Count)).MoveToOuterDisposeScope(),
            LatentNoise = Noise(random.Stream($"step/{finished}/noise"), images.shape).MoveToOuterDisposeScope(),
            PathCenter = Uniform(path, 0, 1).MoveToOuterDisposeScope(),
            PathInterval = Uniform(path, LeastInterval, MostInterval).MoveToOuterDisposeScope(),
            MeasuresPath = finished % config.Training.Losses.PathEvery == 0,
            Judged = Parts(random.Stream($"step/{finished}/discriminator"), images.shape),
        };
    }

    /// <summary>Draws the parts that the discriminator judges; null for whole images.</summary>
    private (ImagePart Synthetic, ImagePart Real)? Parts(RandomStream stream, long[] images) =>
        config.Training.DiscriminatorView is { } view
            ? (ImagePart.Draw(stream, images, view), ImagePart.Draw(stream, images, view))
            : null;

    private Tensor Draw(SliceSet slices, RandomStream views, Func<int, int> choose) =>
        cat([.. Enumerable.Range(0, BatchSize).Select(i => View(SliceTensors.Of(slices, [choose(i)]), views))])
            .to(device);

    private Tensor View(Tensor image, RandomStream views) =>
        config.Training.Augmentation is { } augmentation ? SantaAugmentation.Apply(image, augmentation, views) : image;

    /// <summary>
    /// Draws the noise with Torch's generator, which is faster; the stream gives its seed. TorchSharp 0.107 has
    /// generators for no other device than the CPU.
    /// </summary>
    private Tensor Noise(RandomStream stream, long[] images)
    {
        using var generator = new Generator(stream.NextUInt64(), CPU);
        return randn(
            [2 * images[0], config.Generator.LatentChannels, images[2] / config.Generator.SizeMultiple,
                images[3] / config.Generator.SizeMultiple],
            device: CPU,
            generator: generator).to(device);
    }

    private Tensor Uniform(RandomStream stream, double low, double high) =>
        tensor([.. Enumerable.Range(0, BatchSize).Select(_ => (float)stream.NextDouble(low, high))], device: device);
}
