namespace Hormesis.Reporting.Figures;

/// <summary>What one model made of the scan.</summary>
public sealed record SegmentationPanel
{
    /// <summary>Such as <c>p = 16.67 %</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The prediction, 0 or 1, of the scan's size.</summary>
    public required byte[] Mask { get; init; }

    /// <summary>Against the reference, in [0, 1]; NaN where undefined.</summary>
    public required double Dice { get; init; }
}
