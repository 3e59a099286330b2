using Hormesis.Evaluation.Lesions;
using Hormesis.Evaluation.Surfaces;

namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// All metrics of the study. A metric that is added to <see cref="All"/> appears in all scores; one that is added to
/// <see cref="Papers"/> appears in Table 1 and its figures too.
/// </summary>
public static class SegmentationMetrics
{
    /// <summary>2|P∩R| / (|P|+|R|), equation 1 of the paper.</summary>
    public static Metric Dice { get; } = new()
    {
        Name = "Dice",
        Range = (0, 1),
        Of = Overlap((counts, emptyMasks) => Ratio(2 * counts.TruePositives,
            (2 * counts.TruePositives) + counts.FalsePositives + counts.FalseNegatives, emptyMasks)),
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
        Of = Overlap((counts, emptyMasks) => Ratio(counts.TruePositives,
            counts.TruePositives + counts.FalsePositives + counts.FalseNegatives, emptyMasks)),
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
        Of = Overlap((counts, emptyMasks) => Ratio(counts.TruePositives + counts.TrueNegatives,
            counts.TruePositives + counts.TrueNegatives + counts.FalsePositives + counts.FalseNegatives, emptyMasks)),
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
        Of = Overlap((counts, emptyMasks) =>
            counts is { TruePositives: 0, FalseNegatives: 0, FalsePositives: > 0 } && emptyMasks == EmptyMasks.One
                ? 0
                : Ratio(counts.TruePositives, counts.TruePositives + counts.FalseNegatives, emptyMasks)),
        Published =
        [
            new(0.9136m, 0.157m), new(0.8790m, 0.239m), new(0.9191m, 0.117m),
            new(0.9292m, 0.120m), new(0.8328m, 0.281m), new(0.7577m, 0.305m),
        ],
    };

    /// <summary>TP / (TP+FP). Like the sensitivity, it is 0 or missing if only the prediction is empty.</summary>
    public static Metric Precision { get; } = new()
    {
        Name = "precision",
        Range = (0, 1),
        Of = Overlap((counts, emptyMasks) =>
            counts is { TruePositives: 0, FalsePositives: 0, FalseNegatives: > 0 } && emptyMasks == EmptyMasks.One
                ? 0
                : Ratio(counts.TruePositives, counts.TruePositives + counts.FalsePositives, emptyMasks)),
    };

    /// <summary>TN / (TN+FP).</summary>
    public static Metric Specificity { get; } = new()
    {
        Name = "specificity",
        Range = (0, 1),
        Of = Overlap((counts, emptyMasks) =>
            Ratio(counts.TrueNegatives, counts.TrueNegatives + counts.FalsePositives, emptyMasks)),
    };

    /// <summary><see cref="SurfaceDistances.Hausdorff95"/>; two empty masks are 0 mm apart or have no value.</summary>
    public static Metric Hausdorff95 { get; } = new()
    {
        Name = "HD95",
        Range = (0, double.PositiveInfinity),
        Unit = "mm",
        IsLowerBetter = true,
        Of = (masks, emptyMasks) =>
            masks.Surfaces is { } surfaces ? surfaces.Hausdorff95 ?? OfNothing(emptyMasks, 0) : null,
    };

    /// <summary><see cref="SurfaceDistances.Dice"/>.</summary>
    public static Metric SurfaceDice { get; } = new()
    {
        Name = "surface Dice",
        Range = (0, 1),
        Of = (masks, emptyMasks) =>
            masks.Surfaces is { } surfaces ? surfaces.Dice ?? OfNothing(emptyMasks, 1) : null,
    };

    /// <summary><see cref="LesionCounts.Dice"/>.</summary>
    public static Metric LesionDice { get; } = new()
    {
        Name = "lesion-wise Dice",
        Range = (0, 1),
        Of = (masks, emptyMasks) =>
            masks.Lesions is { } lesions ? lesions.Dice ?? OfNothing(emptyMasks, 1) : null,
    };

    /// <summary><see cref="LesionCounts.Missed"/>.</summary>
    public static Metric MissedLesions { get; } = new()
    {
        Name = "missed lesions",
        Range = (0, double.PositiveInfinity),
        IsLowerBetter = true,
        Of = (masks, _) => masks.Lesions?.Missed,
    };

    /// <summary><see cref="LesionCounts.Invented"/>.</summary>
    public static Metric InventedLesions { get; } = new()
    {
        Name = "invented lesions",
        Range = (0, double.PositiveInfinity),
        IsLowerBetter = true,
        Of = (masks, _) => masks.Lesions?.Invented,
    };

    /// <summary>The metrics of the paper, in its order.</summary>
    public static IReadOnlyList<Metric> Papers { get; } = [Dice, Jaccard, Accuracy, Sensitivity];

    /// <summary>All metrics, those of the paper first.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        .. Papers, Precision, Specificity, Hausdorff95, SurfaceDice, LesionDice, MissedLesions, InventedLesions,
    ];

    public static Metric Of(FieldMetric metric) => metric switch
    {
        FieldMetric.Hd95 => Hausdorff95,
        FieldMetric.SurfaceDice => SurfaceDice,
        FieldMetric.Precision => Precision,
        FieldMetric.Specificity => Specificity,
        FieldMetric.LesionDice => LesionDice,
        FieldMetric.MissedLesions => MissedLesions,
        _ => InventedLesions,
    };

    private static Func<MaskAgreement, EmptyMasks, double?> Overlap(Func<ConfusionCounts, EmptyMasks, double?> of) =>
        (masks, emptyMasks) => of(masks.Counts, emptyMasks);

    private static double? Ratio(long numerator, long denominator, EmptyMasks emptyMasks) =>
        denominator > 0 ? (double)numerator / denominator : OfNothing(emptyMasks, 1);

    /// <summary>Value of a metric whose formula gives 0/0.</summary>
    /// <param name="best">Its best value.</param>
    private static double? OfNothing(EmptyMasks emptyMasks, double best) =>
        emptyMasks == EmptyMasks.One ? best : null;
}
