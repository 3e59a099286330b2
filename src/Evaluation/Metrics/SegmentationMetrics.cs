namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// The paper's four metrics, each in [0, 1]. Where prediction and reference are both empty all are 1; where one of the two
/// is, Dice, Jaccard and sensitivity are 0. So BraTS and nnU-Net define them (GaNDLF, <c>get_sensitivity_and_specificity</c>;
/// Isensee et al. 2021): a false alarm on a healthy image counts as a miss, and no case is left out.
/// </summary>
public static class SegmentationMetrics
{
    /// <summary>2|P∩R| / (|P|+|R|), equation 1.</summary>
    public static double Dice(this ConfusionCounts counts) =>
        Ratio(2 * counts.TruePositives, (2 * counts.TruePositives) + counts.FalsePositives + counts.FalseNegatives);

    /// <summary>|P∩R| / |P∪R|, equation 2.</summary>
    public static double Jaccard(this ConfusionCounts counts) =>
        Ratio(counts.TruePositives, counts.TruePositives + counts.FalsePositives + counts.FalseNegatives);

    /// <summary>(TP+TN) / (TP+TN+FP+FN), equation 3.</summary>
    public static double Accuracy(this ConfusionCounts counts) =>
        Ratio(counts.TruePositives + counts.TrueNegatives, counts.TruePositives + counts.TrueNegatives + counts.FalsePositives + counts.FalseNegatives);

    /// <summary>TP / (TP+FN), equation 4; where the reference is empty, 1 if the prediction is too and 0 if not.</summary>
    public static double Sensitivity(this ConfusionCounts counts) =>
        counts is { TruePositives: 0, FalseNegatives: 0, FalsePositives: > 0 }
            ? 0
            : Ratio(counts.TruePositives, counts.TruePositives + counts.FalseNegatives);

    /// <summary>1 for 0/0: nothing was asked for and nothing was given.</summary>
    private static double Ratio(long numerator, long denominator) =>
        denominator == 0 ? 1 : (double)numerator / denominator;
}
