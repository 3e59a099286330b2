namespace Hormesis.Reporting.Figures;

/// <summary>One model's prediction for the scan.</summary>
public sealed record SegmentationPanel
{
    /// <summary>Name of the model's rate: <c>p = 16.67 %</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The prediction, 0 or 1, of the scan's size.</summary>
    public required byte[] Mask { get; init; }

    /// <summary>Dice of the prediction and the reference, in [0, 1]; NaN if undefined.</summary>
    public required double Dice { get; init; }
}
