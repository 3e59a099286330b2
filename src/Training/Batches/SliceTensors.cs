using Hormesis.Imaging.Slices;
using static TorchSharp.torch;

namespace Hormesis.Training.Batches;

/// <summary>Converts slices to the tensors that networks read.</summary>
internal static class SliceTensors
{
    /// <returns>float32, (indices, 1, H, W), on the CPU.</returns>
    public static Tensor Of(SliceSet slices, IReadOnlyList<int> indices)
    {
        var size = slices.Height * slices.Width;
        var pixels = new float[indices.Count * size];
        foreach (var (place, index) in indices.Index())
            slices.Image(index).CopyTo(pixels.AsSpan(place * size, size));
        return tensor(pixels, [indices.Count, 1, slices.Height, slices.Width], device: CPU);
    }
}
