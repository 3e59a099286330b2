using Hormesis.Imaging.Slices;
using Hormesis.Networks.Segmentation;
using Hormesis.Networks.Weights;
using Hormesis.Stages.Random;
using Hormesis.Training.Batches;
using TorchSharp;
using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>A trained network that predicts masks.</summary>
public sealed class SegmentationPredictor : IDisposable
{
    private readonly SegmentationNetwork network;
    private readonly int batchSize;
    private readonly Device device;

    private SegmentationPredictor(SegmentationNetwork network, int batchSize, Device device) =>
        (this.network, this.batchSize, this.device) = (network, batchSize, device);

    /// <param name="weightsPath">File that <see cref="SegmentationResult.Save"/> wrote.</param>
    /// <param name="shape">Shape that the network was trained with.</param>
    /// <param name="batchSize">
    /// Number of slices in one forward pass. Another number may change the last bit of a probability.
    /// </param>
    public static SegmentationPredictor Load(
        string weightsPath, SegmentationNetworkConfig shape, int batchSize, Device device)
    {
        var network = shape.Create(new RandomStream("replaced by the file's weights"));
        ModuleWeights.Load(network, weightsPath);
        network.to(device);
        network.eval();
        return new(network, batchSize, device);
    }

    /// <summary>Predicts the masks of all slices: 0 or 1, (N, H, W) in C order.</summary>
    /// <param name="threshold">A pixel is foreground if its probability is at least this value.</param>
    public byte[] Predict(SliceSet slices, double threshold)
    {
        var masks = new List<byte>(checked(slices.Count * slices.Height * slices.Width));
        SliceBatches.ForEach(slices, batchSize, device, images =>
            masks.AddRange(network.forward(images).sigmoid().ge(threshold).to(uint8).cpu().bytes));
        return [.. masks];
    }

    /// <summary>Computes the network's deepest features of each slice, averaged over the slice.</summary>
    /// <returns>One vector for each slice, in the order of the set.</returns>
    public IReadOnlyList<float[]> Features(SliceSet slices)
    {
        var features = new List<float[]>(slices.Count);
        SliceBatches.ForEach(slices, batchSize, device, images =>
        {
            var encoded = network.Encode(images).cpu();
            features.AddRange(encoded.data<float>().ToArray().Chunk((int)encoded.shape[1]));
        });
        return features;
    }

    public void Dispose() => network.Dispose();
}
