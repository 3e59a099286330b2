using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using static TorchSharp.torch;

namespace Hormesis.Training.Batches;

/// <summary>Applies a trained network to all slices of a set, batch by batch, without gradients.</summary>
internal static class SliceBatches
{
    /// <param name="take">
    /// Receives the images of one batch, float32, (N, 1, H, W). All tensors that it creates are freed when it returns.
    /// </param>
    public static void ForEach(SliceSet slices, int batchSize, Device device, Action<Tensor> take)
    {
        using var inference = inference_mode();
        using var steps = new UndisturbedSteps();
        foreach (var indices in Enumerable.Range(0, slices.Count).Chunk(batchSize))
        {
            steps.Next();
            using var scope = NewDisposeScope();
            take(SliceTensors.Of(slices, indices).to(device));
        }
    }
}
