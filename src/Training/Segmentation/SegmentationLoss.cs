using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Hormesis.Training.Segmentation;

/// <summary>
/// Sum of Dice loss and binary cross-entropy. With p = sigmoid(logits), the reference r, sums over all pixels of the
/// batch, and M the number of these pixels: L = w_D (1 - (2 Σ p r + s) / (Σ p + Σ r + s)) - w_C / M Σ (r log p + (1 -
/// r) log(1 - p)). Dice is computed over the whole batch (nnU-Net's "batch Dice"), because it then stays smooth for
/// images without foreground.
/// </summary>
public static class SegmentationLoss
{
    /// <param name="logits">float32, (N, 1, H, W).</param>
    /// <param name="reference">float32, 0 or 1, (N, 1, H, W).</param>
    /// <returns>A scalar, at least 0.</returns>
    public static Tensor Of(Tensor logits, Tensor reference, SegmentationLossConfig config)
    {
        using var scope = NewDisposeScope();
        var probability = logits.sigmoid();
        var overlap = (probability * reference).sum();
        var dice =
            ((2 * overlap) + config.DiceSmoothing) / (probability.sum() + reference.sum() + config.DiceSmoothing);
        var crossEntropy = binary_cross_entropy_with_logits(logits, reference);
        return ((config.DiceWeight * (1 - dice)) + (config.CrossEntropyWeight * crossEntropy))
            .MoveToOuterDisposeScope();
    }
}
