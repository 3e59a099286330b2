using Hormesis.Training.Segmentation;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Segmentation;

public sealed class SegmentationLossTests
{
    /// <summary>
    /// p = 1/2, 1/2, 3/4, 1/4 for the reference 1, 0, 1, 0: Dice (2 · 5/4 + 1) / (2 + 2 + 1) = 0.7, and the
    /// cross-entropy is (2 ln 2 + 2 ln 4/3) / 4.
    /// </summary>
    [Theory]
    [InlineData(1, 0, 0.3)]
    [InlineData(0, 1, 0.4904146265)]
    [InlineData(1, 2, 1.2808292530)]
    public void The_loss_is_that_worked_out_by_hand(double dice, double crossEntropy, double expected)
    {
        using var scope = NewDisposeScope();
        var logits = tensor(new[] { 0f, 0f, MathF.Log(3), -MathF.Log(3) }).reshape(1, 1, 2, 2);
        var reference = tensor(new[] { 1f, 0f, 1f, 0f }).reshape(1, 1, 2, 2);

        var loss = SegmentationLoss.Of(logits, reference,
            new() { DiceWeight = dice, CrossEntropyWeight = crossEntropy, DiceSmoothing = 1 });

        Assert.Equal(expected, loss.item<float>(), 1e-6);
    }

    [Fact]
    public void A_batch_without_foreground_rightly_predicted_costs_nothing()
    {
        using var scope = NewDisposeScope();

        var loss = SegmentationLoss.Of(full([1, 1, 2, 2], -100f), zeros(1, 1, 2, 2),
            new() { DiceWeight = 1, CrossEntropyWeight = 1, DiceSmoothing = 1 });

        Assert.Equal(0, loss.item<float>(), 1e-6);
    }
}
