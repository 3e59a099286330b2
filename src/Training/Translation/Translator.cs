using Hormesis.Imaging.Slices;
using Hormesis.Networks.Costs;
using Hormesis.Networks.Runtime;
using Hormesis.Networks.Translation;
using Hormesis.Networks.Weights;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Training.Batches;
using TorchSharp;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation;

/// <summary>Translates CTs to synthetic MRIs with a trained network.</summary>
public static class Translator
{
    /// <summary>
    /// Number of slices in one forward pass. It is fixed because another number may change the last bit.
    /// </summary>
    private const int BatchSize = 8;

    /// <param name="weights">Path of <see cref="TranslationFiles.Generator"/>.</param>
    /// <param name="shape">Shape that the network was trained with.</param>
    /// <returns>One image in [-1, 1] for each slice, in the same order and of the same size, row by row.</returns>
    /// <exception cref="HormesisException">
    /// The weights are missing, damaged or of another network, or the size of the slices does not fit the network.
    /// </exception>
    public static IReadOnlyList<float[]> Translate(
        string weights,
        TranslationNetworkConfig shape,
        SliceSet ct,
        Device device,
        IStageProgress progress,
        CancellationToken cancellation) =>
        TorchFailure.Explain("Translating CT to MRI", () =>
        {
            using var network = shape.Create(new RandomStream("replaced by the file's weights"));
            ModuleWeights.Load(network, weights);
            network.to(device);
            var images = new List<float[]>(ct.Count);
            SliceBatches.ForEach(ct, BatchSize, device, batch =>
            {
                cancellation.ThrowIfCancellationRequested();
                var pixels = network.forward(batch).cpu().data<float>().ToArray();
                images.AddRange(pixels.Chunk(ct.Height * ct.Width));
                progress.Report(new() { Step = images.Count, Steps = ct.Count, Items = images.Count, Unit = "images" });
            });
            return images;
        });

    /// <summary>Estimates the peak memory of a translation on a CPU, without the images and the program.</summary>
    /// <param name="size">Height and width of the slices.</param>
    /// <returns>Bytes.</returns>
    public static long Bytes(TranslationNetworkConfig shape, int size)
    {
        var image = shape.Cost(size, size);
        return MemoryEstimate.Inference(image.Parameters, BatchSize * image.Held);
    }
}
