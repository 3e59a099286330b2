using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>The samples as tensors on a device.</summary>
internal sealed class SegmentationData : IDisposable
{
    public SegmentationData(SegmentationSamples samples, Device device)
    {
        using var scope = NewDisposeScope();
        long[] shape = [samples.Count, 1, samples.Height, samples.Width];
        Images = tensor(samples.Images, device: device).reshape(shape).DetachFromDisposeScope();
        Masks = tensor(samples.Masks, device: device).reshape(shape).DetachFromDisposeScope();
    }

    public long Count => Images.shape[0];

    /// <summary>float32, (N, 1, H, W).</summary>
    public Tensor Images { get; }

    /// <summary>uint8, (N, 1, H, W).</summary>
    public Tensor Masks { get; }

    public (Tensor Images, Tensor Masks) Batch(long[] indices)
    {
        using var scope = NewDisposeScope();
        var index = tensor(indices, device: Images.device);
        return (
            Images.index_select(0, index).MoveToOuterDisposeScope(),
            Masks.index_select(0, index).to(Images.dtype).MoveToOuterDisposeScope());
    }

    public (Tensor Images, Tensor Masks) Range(long start, long count)
    {
        using var scope = NewDisposeScope();
        return (
            Images.narrow(0, start, count).MoveToOuterDisposeScope(),
            Masks.narrow(0, start, count).to(Images.dtype).MoveToOuterDisposeScope());
    }

    public void Dispose()
    {
        Images.Dispose();
        Masks.Dispose();
    }
}
