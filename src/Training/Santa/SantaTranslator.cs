using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Networks.Santa;
using Hormesis.Networks.Weights;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using TorchSharp;
using static TorchSharp.torch;

namespace Hormesis.Training.Santa;

/// <summary>Synthetic MRIs of CTs: the generator at d = 1, without noise.</summary>
public static class SantaTranslator
{
    /// <summary>Slices at a time; fixed, as its number may move the last bit.</summary>
    internal const int BatchSize = 8;

    /// <param name="weights">Path of <see cref="SantaResult.GeneratorFile"/>.</param>
    /// <param name="config">What the weights were trained as.</param>
    /// <param name="ct">Heights and widths are multiples of 4, at least 8.</param>
    /// <param name="device">CPU where null.</param>
    /// <returns>One image in [-1, 1] for each slice, in order, of its size, row by row.</returns>
    /// <exception cref="HormesisException">The weights are missing, damaged or of another generator; the slices' size
    /// is not allowed.</exception>
    public static IReadOnlyList<float[]> Translate(
        string weights,
        SantaGeneratorConfig config,
        SliceSet ct,
        IStageProgress progress,
        CancellationToken cancellation,
        Device? device = null) =>
        TorchFailure.Explain("Translating CT to MRI", () =>
        {
            using var generator = new SantaGenerator(config, new RandomStream("weights are read"));
            ModuleWeights.Load(generator, weights);
            return Translate(generator.to(device ?? CPU), device ?? CPU, ct, progress, cancellation);
        });

    private static List<float[]> Translate(SantaGenerator generator, Device device, SliceSet ct,
        IStageProgress progress, CancellationToken cancellation)
    {
        using var inference = inference_mode();
        var images = new List<float[]>(ct.Count);
        using var steps = new UndisturbedSteps();
        foreach (var indices in Enumerable.Range(0, ct.Count).Chunk(BatchSize))
        {
            steps.Next();
            cancellation.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var batch = SliceTensors.Of(ct, indices).to(device);
            var pixels = generator.call(batch, ones(indices.Length, device: device)).cpu().data<float>().ToArray();
            images.AddRange(pixels.Chunk(ct.Height * ct.Width));
            progress.Report(new() { Step = images.Count, Steps = ct.Count, Items = images.Count, Unit = "images" });
        }

        return images;
    }
}
