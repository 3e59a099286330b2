using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;
using Hormesis.Reporting.Graphs;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Tests;

/// <summary>Tiny made-up data.</summary>
internal static class Sample
{
    public static Table1 OneArm => Table(Arm("replace", isPapers: true, seedSpread: null));

    public static Table1 ArmsAndSeeds =>
        Table(Arm("replace", isPapers: true, seedSpread: 0.0125),
            Arm("real_only & \"so on\", <b>|50%", isPapers: false, seedSpread: 0.02));

    public static Table1 Table(params Table1Arm[] arms) => new()
    {
        Study = "made_up",
        CaseDefinition = "one slice",
        SpreadDefinition = "standard deviation over cases (divisor n)",
        Arms = arms,
    };

    public static Table1Arm Arm(string name, bool isPapers, double? seedSpread) => new()
    {
        Name = name,
        IsPapers = isPapers,
        IsOfS = true,
        Rows = [Row(new(0, 6), 0.9, seedSpread), Row(new(1, 10), double.NaN, null), Row(new(1, 6), 0.875, seedSpread)],
    };

    public static Table1Row Row(Fraction rate, double mean, double? seedSpread) => new()
    {
        Rate = rate,
        Cases = 7,
        Seeds = seedSpread is null ? 1 : 3,
        Scores = Scores(mean, mean - 0.1, 0.99, mean + 0.05, score => Summary(score, seedSpread)),
    };

    /// <summary>Made-up scores of the paper's metrics; any other has that of Dice.</summary>
    public static IReadOnlyDictionary<Metric, MetricSummary> Scores(
        double dice, double jaccard, double accuracy, double sensitivity, Func<double, MetricSummary> summary)
    {
        double[] scores = [dice, jaccard, accuracy, sensitivity];
        return SegmentationMetrics.Papers.Index().ToDictionary(
            metric => metric.Item, metric => summary(metric.Index < scores.Length ? scores[metric.Index] : dice));
    }

    /// <summary>Every metric of some arms at 0 and 1/6, with intervals and two seeds.</summary>
    public static IReadOnlyDictionary<Metric, IReadOnlyList<RateSeries>> Series(params string[] arms) =>
        SegmentationMetrics.Papers.ToDictionary(
        metric => metric,
        metric =>
            (IReadOnlyList<RateSeries>)[
            .. arms.Select((arm, index) =>
            new RateSeries(arm, [Point(new(0, 6), 0.9 - (index * 0.01)), Point(new(1, 6), 0.8)]))]);

    private static RatePoint Point(Fraction rate, double mean) =>
        new() { Rate = rate, Mean = mean, Lower = mean - 0.02, Upper = mean + 0.01,
        Seeds = [mean - 0.01, mean + 0.01] };

    public static ComparisonTable Differences => new()
    {
        Stem = "differences",
        Subject = "at each rate p less that at p = 0",
        Confidence = 0.95,
        Margin = 0.02,
        Groups =
        [
            new("replace",
                [Comparison(SegmentationMetrics.Dice, -0.0321, -0.05, -0.021, "shown"),
                Comparison(SegmentationMetrics.Jaccard, -0.04, -0.07, -0.01, null)]),
            new("real-only", [Comparison(SegmentationMetrics.Dice, 0.001, null, null, null)]),
        ],
    };

    public static ControlTable Controls => new()
    {
        Confidence = 0.95,
        Margin = 0.02,
        Other = "replace",
        Groups =
        [
            new("perfect", "positive", "the best images there can be", [Control(new(1, 2), 0.004, 0.25)]),
            new("untranslated", "negative", "the worst",
                [Control(new(1, 2), 0.375, 0.25), Control(Fraction.One, 0.75, null)]),
        ],
    };

    public static FieldTable FieldMetrics => new()
    {
        Metrics = [SegmentationMetrics.Hausdorff95, SegmentationMetrics.SurfaceDice, SegmentationMetrics.MissedLesions],
        Confidence = 0.95,
        SurfaceToleranceMm = 3.25,
        MinimumPixels = 4,
        Unit = "slice",
        Rows =
        [
            FieldRow(default, "slice", 0), FieldRow(new(1, 2), "slice", 0.25), FieldRow(new(1, 2), "patient", 0.5),
        ],
    };

    public static ImageMemoryTable Memory => new()
    {
        Level = 0.99,
        FlaggedByChance = 1.0 / 93,
        Rows =
        [
            new() { Images = "synthetic images", Count = 420, Median = 0.75, Largest = 0.96875, Flagged = 3 },
            new() { Images = "held-out real images", Count = 92, Median = 0.7, Largest = 0.9, Flagged = null },
        ],
    };

    public static ImageFidelityTable Fidelity => new()
    {
        Stem = "fidelity",
        Subject = "What stands in for a patient's MRI",
        Rows =
        [
            new() { Key = "synthetic", Image = "synthetic MRI", Slices = 8, Psnr = new(21.25, 1.5),
                Ssim = new(0.44, 0.05), Mae = new(0.158, 0.01), Dice = new(0.17, 0.2) },
            new() { Key = "true-mri", Image = "true MRI", Slices = 8, Psnr = null, Ssim = null, Mae = null,
                Dice = new(0.91, 0.06) },
        ],
    };

    public static GateTable Gate => new()
    {
        Kept = 3,
        Dropped = 1,
        Rows =
        [
            new() { Measure = "head shape", Best = "1", IsSeen = true, Kept = new(0.9, 0.02),
                Dropped = new(0.7, double.NaN) },
            new() { Measure = "SSIM to the true MRI", Best = "1", IsSeen = false, Kept = null, Dropped = null },
        ],
    };

    public static LeakageTable Leakage => new()
    {
        Leaks = 0,
        Rows =
        [
            new() { Cohort = "real", Origin = "folder brats", Training = 7, Validation = 1, Test = 2, Given = 12,
                Scans = 14,
                LeftOut = ["P03: no voxel of its segmentation is of the region asked for",
                "P07: its largest mask has 2 pixels"] },
            new() { Cohort = "ct", Origin = "phantom ct", Training = 4, Validation = 0, Test = 0, Given = 4, Scans = 4,
                LeftOut = [] },
        ],
    };

    /// <summary>Distances worsen by some mm, and the surface Dice by a tenth of that; it has a value in six of
    /// seven cases.</summary>
    private static FieldRow FieldRow(Fraction rate, string unit, double worse) => new()
    {
        Arm = "replace",
        Rate = rate,
        Unit = unit,
        Cases = 7,
        Seeds = 1,
        Cells =
        [
            FieldCell(SegmentationMetrics.Hausdorff95, 4.125 + worse, 7, worse),
            FieldCell(SegmentationMetrics.SurfaceDice, 0.875 - (worse / 10), 6, -worse / 10),
            FieldCell(SegmentationMetrics.MissedLesions, worse, 7, 0) with { Lower = null, Upper = null },
        ],
    };

    private static FieldCell FieldCell(Metric metric, double mean, int values, double difference) => new()
    {
        Metric = metric,
        Mean = mean,
        StandardDeviation = 0.5,
        Values = values,
        Difference = difference == 0 ? null : difference,
        Lower = difference == 0 ? null : difference - 0.125,
        Upper = difference == 0 ? null : difference + 0.125,
    };

    private static ComparisonRow Comparison(Metric metric, double difference, double? lower, double? upper,
        string? harm) => new()
    {
        Metric = metric,
        Rate = new(1, 6),
        Models = [new("replace", new(1, 6)), new("replace", default)],
        Patients = 12,
        Mean = 0.9 + difference,
        BaselineMean = 0.9,
        Difference = difference,
        Lower = lower,
        Upper = upper,
        AdjustedPValue = lower is null ? null : 0.00004,
        PatientLower = lower is null ? null : -0.045,
        PatientUpper = upper is null ? null : -0.025,
        RanksPValue = 0.00002,
        RanksAdjustedPValue = 0.00004,
        RankBiserial = -0.75,
        CohenDz = lower is null ? null : -1.25,
        Generators = 1,
        Seeds = 3,
        SeedsThatAgree = 2,
        Harm = harm,
    };

    /// <summary>Two cohorts, a GAN, two U-Nets; the second and all after it stale.</summary>
    public static BoxGraph Graph(bool withStates = false)
    {
        GraphNode[] nodes =
        [
            Node("prepare/real"), Node("prepare/translation"), Node("train-gan/santa"),
            Node("train-unet/p0"), Node("train-unet/p50", GraphState.Stale), Node("evaluate/all", GraphState.Stale),
        ];
        return new(
            withStates ? nodes : [.. nodes.Select(node => node with { State = null })],
            [
                new("prepare/real", "train-unet/p0"), new("prepare/real", "train-unet/p50"),
                    new("prepare/translation", "train-gan/santa"),
                new("train-gan/santa", "train-unet/p50"), new("train-unet/p0", "evaluate/all"),
                    new("train-unet/p50", "evaluate/all"),
            ]);
    }

    /// <summary>A disc of tissue in air, (16, 16).</summary>
    public static SliceImage Scan { get; } =
        new(16, 16, [.. Enumerable.Range(0, 256).Select(index => Inside(index, 6) ? (index % 5) / 5f : -1)]);

    /// <summary>A disc of given radius, (16, 16).</summary>
    public static byte[] Disc(double radius) =>
        [.. Enumerable.Range(0, 256).Select(index => Inside(index, radius) ? (byte)1 : (byte)0)];

    private static bool Inside(int index, double radius) =>
        Math.Pow((index / 16) - 7.5, 2) + Math.Pow((index % 16) - 7.5, 2) < radius * radius;

    private static MetricSummary Summary(double mean, double? seedSpread) =>
        new() { Mean = mean, StandardDeviation = 0.1234, SeedStandardDeviation = seedSpread };

    private static GraphNode Node(string id, GraphState state = GraphState.UpToDate) =>
        new() { Id = id, Label = id, Group = id.Split('/')[0], State = state };

    private static ControlRow Control(Fraction rate, double loss, double? other) => new()
    {
        Rate = rate,
        Models = [new("control", rate), new("control", default)],
        Loss = loss,
        Lower = other is null ? null : loss - 0.01,
        Upper = other is null ? null : loss + 0.01,
        Harm = other is null ? null : "shown",
        OtherLoss = other,
    };
}
