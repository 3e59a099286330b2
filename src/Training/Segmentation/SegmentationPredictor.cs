using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Networks.UNet;
using Hormesis.Networks.Weights;
using Hormesis.Stages.Random;
using TorchSharp;
using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>A trained U-Net that predicts masks.</summary>
public sealed class SegmentationPredictor : IDisposable
{
    private readonly UNet network;
    private readonly SegmentationConfig config;
    private readonly Device device;

    private SegmentationPredictor(UNet network, SegmentationConfig config, Device device) =>
        (this.network, this.config, this.device) = (network, config, device);

    /// <param name="weightsPath">As <see cref="SegmentationResult.Save"/> writes it.</param>
    /// <param name="config">That it was trained with; batch size and threshold are read too.</param>
    public static SegmentationPredictor Load(string weightsPath, SegmentationConfig config, Device device)
    {
        var network = new UNet(config.Network, new RandomStream("replaced by the file's weights"));
        ModuleWeights.Load(network, weightsPath);
        network.to(device);
        network.eval();
        return new(network, config, device);
    }

    /// <summary>Masks of all slices, 0 or 1, (N, H, W) in C order: foreground where the probability reaches the
    /// threshold.</summary>
    public byte[] Predict(SliceSet slices)
    {
        using var _ = inference_mode();
        var size = slices.Height * slices.Width;
        var masks = new byte[checked(slices.Count * size)];
        using var steps = new UndisturbedSteps();
        for (var start = 0; start < slices.Count; start += config.Training.BatchSize)
        {
            steps.Next();
            using var scope = NewDisposeScope();
            var count = Math.Min(config.Training.BatchSize, slices.Count - start);
            var prediction = network.forward(Images(slices, start, count)).sigmoid().ge(config.Threshold)
                .to(uint8).cpu();
            prediction.bytes.CopyTo(masks.AsSpan(start * size));
        }

        return masks;
    }

    /// <summary>The network's deepest features of each slice, averaged over the slice
    /// (<see cref="UNet.Encode"/>).</summary>
    /// <returns>One vector a slice, in the set's order.</returns>
    public IReadOnlyList<float[]> Features(SliceSet slices)
    {
        using var _ = inference_mode();
        var features = new List<float[]>(slices.Count);
        using var steps = new UndisturbedSteps();
        for (var start = 0; start < slices.Count; start += config.Training.BatchSize)
        {
            steps.Next();
            using var scope = NewDisposeScope();
            var count = Math.Min(config.Training.BatchSize, slices.Count - start);
            var encoded = network.Encode(Images(slices, start, count)).cpu();
            features.AddRange(encoded.data<float>().ToArray().Chunk((int)encoded.shape[1]));
        }

        return features;
    }

    public void Dispose() => network.Dispose();

    private Tensor Images(SliceSet slices, int start, int count)
    {
        var size = slices.Height * slices.Width;
        var pixels = new float[count * size];
        for (var i = 0; i < count; i++)
            slices.Image(start + i).CopyTo(pixels.AsSpan(i * size));
        return tensor(pixels).reshape(count, 1, slices.Height, slices.Width).to(device);
    }
}
