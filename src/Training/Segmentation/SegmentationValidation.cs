using Hormesis.Networks.Segmentation;
using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>Computes loss and Dice of a network on the validation split.</summary>
internal sealed class SegmentationValidation(SegmentationData data, SegmentationConfig config)
{
    /// <returns>
    /// The loss, averaged over the batches, and the Dice, averaged over the slices. The Dice of a slice is 1 if
    /// prediction and reference are both empty.
    /// </returns>
    public (double Loss, double Dice) Of(SegmentationNetwork network)
    {
        using var _ = inference_mode();
        network.eval();
        var (loss, dice) = (0.0, 0.0);
        for (var start = 0L; start < data.Count; start += config.Training.BatchSize)
        {
            using var scope = NewDisposeScope();
            var count = Math.Min(config.Training.BatchSize, data.Count - start);
            var (images, masks) = data.Range(start, count);
            var logits = network.forward(images);
            loss += count * (double)SegmentationLoss.Of(logits, masks, config.Training.Loss).item<float>();
            dice += Dice(logits, masks).sum().item<float>();
        }

        network.train();
        return (loss / data.Count, dice / data.Count);
    }

    private Tensor Dice(Tensor logits, Tensor masks)
    {
        var prediction = logits.sigmoid().ge(config.Threshold).to(masks.dtype);
        var overlap = (prediction * masks).sum([1, 2, 3]);
        var total = (prediction + masks).sum([1, 2, 3]);
        return where(total.eq(0), ones_like(total), 2 * overlap / total.clamp_min(1));
    }
}
