namespace Hormesis.Evaluation.Metrics;

/// <summary>The paper's four metrics, each in [0, 1], or null where <see cref="EmptyMasks.None"/> leaves a case without
/// a value.</summary>
public static class SegmentationMetrics
{
    /// <summary>2|P∩R| / (|P|+|R|), equation 1.</summary>
    public static double? Dice(this ConfusionCounts counts, EmptyMasks emptyMasks) =>
        Ratio(2 * counts.TruePositives, (2 * counts.TruePositives) + counts.FalsePositives + counts.FalseNegatives,
            emptyMasks);

    /// <summary>|P∩R| / |P∪R|, equation 2.</summary>
    public static double? Jaccard(this ConfusionCounts counts, EmptyMasks emptyMasks) =>
        Ratio(counts.TruePositives, counts.TruePositives + counts.FalsePositives + counts.FalseNegatives, emptyMasks);

    /// <summary>(TP+TN) / (TP+TN+FP+FN), equation 3; there is always a pixel.</summary>
    public static double Accuracy(this ConfusionCounts counts) =>
        (double)(counts.TruePositives + counts.TrueNegatives) / (counts.TruePositives + counts.TrueNegatives
            + counts.FalsePositives + counts.FalseNegatives);

    /// <summary>TP / (TP+FN), equation 4.</summary>
    public static double? Sensitivity(this ConfusionCounts counts, EmptyMasks emptyMasks) =>
        counts is { TruePositives: 0, FalseNegatives: 0, FalsePositives: > 0 } && emptyMasks == EmptyMasks.One
            ? 0
            : Ratio(counts.TruePositives, counts.TruePositives + counts.FalseNegatives, emptyMasks);

    private static double? Ratio(long numerator, long denominator, EmptyMasks emptyMasks) =>
        denominator > 0 ? (double)numerator / denominator : emptyMasks == EmptyMasks.One ? 1 : null;
}
