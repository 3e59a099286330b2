namespace Hormesis.Evaluation.Metrics;

/// <summary>All metrics of the study. A metric that is added here appears in all scores, tables and figures.</summary>
public static class SegmentationMetrics
{
    /// <summary>2|P∩R| / (|P|+|R|), equation 1 of the paper.</summary>
    public static Metric Dice { get; } = new()
    {
        Name = "Dice",
        Range = (0, 1),
        Of = (counts, emptyMasks) => Ratio(2 * counts.TruePositives,
            (2 * counts.TruePositives) + counts.FalsePositives + counts.FalseNegatives, emptyMasks),
        Published =
        [
            new(0.8939m, 0.1243m), new(0.8650m, 0.2072m), new(0.8937m, 0.0722m),
            new(0.8572m, 0.1580m), new(0.8146m, 0.2457m), new(0.7474m, 0.2650m),
        ],
    };

    /// <summary>|P∩R| / |P∪R|, equation 2.</summary>
    public static Metric Jaccard { get; } = new()
    {
        Name = "Jaccard",
        Range = (0, 1),
        Of = (counts, emptyMasks) => Ratio(counts.TruePositives,
            counts.TruePositives + counts.FalsePositives + counts.FalseNegatives, emptyMasks),
        Published =
        [
            new(0.8184m, 0.1546m), new(0.7937m, 0.2151m), new(0.8145m, 0.1071m),
            new(0.7738m, 0.1810m), new(0.7360m, 0.2458m), new(0.6486m, 0.2579m),
        ],
    };

    /// <summary>(TP+TN) / (TP+TN+FP+FN), equation 3. It always has a value, because every case has pixels.</summary>
    public static Metric Accuracy { get; } = new()
    {
        Name = "accuracy",
        Range = (0, 1),
        Of = (counts, emptyMasks) => Ratio(counts.TruePositives + counts.TrueNegatives,
            counts.TruePositives + counts.TrueNegatives + counts.FalsePositives + counts.FalseNegatives, emptyMasks),
        Published =
        [
            new(0.9983m, 0.0011m), new(0.9638m, 0.1854m), new(0.9981m, 0.0013m),
            new(0.9979m, 0.0011m), new(0.9978m, 0.0013m), new(0.9967m, 0.0020m),
        ],
    };

    /// <summary>TP / (TP+FN), equation 4.</summary>
    public static Metric Sensitivity { get; } = new()
    {
        Name = "sensitivity",
        Range = (0, 1),
        Of = (counts, emptyMasks) =>
            counts is { TruePositives: 0, FalseNegatives: 0, FalsePositives: > 0 } && emptyMasks == EmptyMasks.One
                ? 0
                : Ratio(counts.TruePositives, counts.TruePositives + counts.FalseNegatives, emptyMasks),
        Published =
        [
            new(0.9136m, 0.157m), new(0.8790m, 0.239m), new(0.9191m, 0.117m),
            new(0.9292m, 0.120m), new(0.8328m, 0.281m), new(0.7577m, 0.305m),
        ],
    };

    /// <summary>All metrics, in the order of the paper.</summary>
    public static IReadOnlyList<Metric> All { get; } = [Dice, Jaccard, Accuracy, Sensitivity];

    private static double? Ratio(long numerator, long denominator, EmptyMasks emptyMasks) =>
        denominator > 0 ? (double)numerator / denominator : emptyMasks == EmptyMasks.One ? 1 : null;
}
