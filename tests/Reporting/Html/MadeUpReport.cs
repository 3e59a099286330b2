using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Graphs;
using Hormesis.Reporting.Html.Charts;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Tests.Html;

/// <summary>A report of the shape that a study with three arms, six rates and three seeds has; its numbers are made
/// up.</summary>
internal static class MadeUpReport
{
    private const int Size = 64;
    private static readonly string[] Arms = ["replace", "real-only", "curated"];
    private static readonly Fraction[] Rates = [.. PublishedSummary.Rates];

    public static Report Report { get; } = new()
    {
        Title = "Synthetic MRI in the training set: study \"made-up\"",
        Study = "made-up",
        Summary = new()
        {
            Guide = ["These numbers are made up, so decide nothing by them."],
            Asked =
                ["How much synthetic MRI can a segmentation model's training set bear? These numbers are made up " +
                "to test the page that shows them."],
            Caution = "The scans are made up: circles in circles. Its numbers show how the page looks and say " +
                "nothing about anyone.",
            Warnings = [],
            Tiles =
            [
                new("0.8912", "Dice at p = 0, arm replace", "mean of 46 test patients and 3 seeds",
                    [new("replace", default)]),
                new("0.7815", "Dice at p = 83.33 %, arm replace", "change -0.1097, 95 % interval -0.1412 to -0.0806",
                    [new("replace", Rates[^1]), new("replace", default)]),
                new("50.00 %", "smallest p with a Dice loss beyond 0.02 shown", "not shown is not absent", []),
                new("16.67 %", "largest p up to which a Dice loss of 0.02 is excluded",
                    "by each rate's own interval", []),
            ],
            Found =
                ["Arm replace. At p = 83.33 %: Dice was lower than at p = 0 (mean difference -0.1097, 95 % " +
                "interval -0.1412 to -0.0806, Holm-adjusted p = 0.0001, rank-biserial -0.81, 3 of 3 seeds with " +
                "the mean's sign)."],
            Certainty =
                ["Arm replace: 46 test patients, 3 seeds a rate; a patient's value is its mean over cases and seeds."],
            Limits = ["They cannot show what holds for anyone."],
        },
        Table1 = new()
        {
            Study = "made-up",
            CaseDefinition = "one axial slice of a test patient",
            SpreadDefinition = "the standard deviation over cases",
            Arms = [.. Arms.Select((name, arm) =>
                new Table1Arm
                {
                    Name = name,
                    IsPapers = arm == 0,
                    IsOfS = true,
                    Rows = [.. Rates.Select(rate => Row(arm, rate))],
                })],
        },
        Table1File = Artifact("Table 1", "tables/table1", "paper/table1.csv"),
        Tables =
        [
            new() { Printed = Differences.Print("Table 2"), Lineage = Statistics },
            new() { Printed = Fidelity.Print("Table 3"),
                Lineage = new() { Text = "Made up.",
                Sources = [Artifact("fidelity", "measure-fidelity/source", "measure-fidelity/source/slices.csv")] } },
        ],
        Statistics = Statistics,
        Models = Models(),
        Findings =
            [.. Arms.Select(arm =>
            new ReportFinding { Heading = $"Arm {arm}",
            Sentences = ["Made up: no significant difference was found.", "Made up: nor was one excluded."] })],
        Charts = Charts(),
        Cases = [.. Enumerable.Range(0, 5).Select(Case)],
        Translations = [.. Enumerable.Range(0, 3).Select(Translation)],
        Figures =
            [new() { Text = Text("Figure 3", "One test scan.", FigurePlace.Figures),
            Artifact = Artifact("Figure 3", "figure-segmentation/paper", "paper/figure3.png"),
            Png = Convert.FromBase64String(OnePixel) }],
        Workflow = Workflow(),
        Sources = Statistics.Sources,
        Parameters = [("seed", "2025"), ("unet.training.learningRate", "0.01"),
            ("poisoning.rates", "0, 1/6, 2/6, 3/6, 4/6, 5/6")],
    };

    private const string OnePixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    private static FigureText Text(string name, string caption, FigurePlace place) => new()
    {
        Stem = name,
        Name = name,
        Caption = caption,
        Alternative = $"A picture for \"{caption}\"",
        Order = 1,
        Place = place,
    };

    private static double Dice(int arm, Fraction rate) => 0.89 - (0.11 * rate.Value * (arm == 0 ? 1 : 0.6));

    private static MetricSummary Score(double mean) =>
        new() { Mean = mean, StandardDeviation = 0.12, SeedStandardDeviation = 0.004 };

    private static Table1Row Row(int arm, Fraction rate) => new()
    {
        Rate = rate,
        Cases = 92,
        Seeds = 3,
        Scores = SegmentationMetrics.Papers.ToDictionary(metric => metric, metric => Score(metric.Key switch
        {
            "jaccard" => Dice(arm, rate) - 0.07,
            "accuracy" => 0.99,
            "sensitivity" => Dice(arm, rate) + 0.02,
            _ => Dice(arm, rate),
        })),
    };

    private static ReportLineage Statistics =>
        new() { Text = "Made up by the statistics.",
        Sources = [Artifact("statistics", "statistics/scores", "paper/statistics.json")] };

    private static ComparisonTable Differences => new()
    {
        Stem = "differences",
        Subject = "at each rate p less that at p = 0",
        Confidence = 0.95,
        Margin = 0.02,
        Groups =
            [.. Arms.Select((name, arm) =>
            new ComparisonGroup(name, [.. Rates.Skip(1).Select(rate => Difference(arm, rate))]))],
    };

    private static ComparisonRow Difference(int arm, Fraction rate) => new()
    {
        Metric = SegmentationMetrics.Dice,
        Rate = rate,
        Models = [new(Arms[arm], rate), new(Arms[arm], default)],
        Patients = 46,
        Mean = Dice(arm, rate),
        BaselineMean = Dice(arm, default),
        Difference = Dice(arm, rate) - Dice(arm, default),
        Lower = Dice(arm, rate) - Dice(arm, default) - 0.03,
        Upper = Dice(arm, rate) - Dice(arm, default) + 0.02,
        AdjustedPValue = 0.0005,
        PatientLower = Dice(arm, rate) - Dice(arm, default) - 0.03 + 0.01,
        PatientUpper = Dice(arm, rate) - Dice(arm, default) + 0.02 - 0.01,
        RanksPValue = 0.00002,
        RanksAdjustedPValue = 0.00004,
        RankBiserial = -0.75,
        CohenDz = -1.25,
        Generators = 1,
        Seeds = 3,
        SeedsThatAgree = 3,
        Harm = "shown",
    };

    private static ImageFidelityTable Fidelity => new()
    {
        Stem = "fidelity",
        Subject = "What stands in for a patient's MRI",
        Rows =
        [
            new() { Key = "synthetic", Image = "synthetic MRI", Slices = 40, Psnr = new(16.1, 1.2),
                Ssim = new(0.44, 0.05), Mae = new(0.158, 0.02), Dice = new(0.17, 0.2) },
            new() { Key = "true-mri", Image = "true MRI", Slices = 40, Psnr = null, Ssim = null, Mae = null,
                Dice = new(0.91, 0.05) },
        ],
    };

    private static List<ReportModel> Models() =>
    [
        .. from arm in Enumerable.Range(0, Arms.Length)
           from rate in Rates
           from seed in Enumerable.Range(0, 3)
           select Model(arm, rate, seed),
    ];

    private static ReportModel Model(int arm, Fraction rate, int seed)
    {
        var run = FormattableString.Invariant($"{Arms[arm]}/p{rate.Percent}/seed{seed}");
        return new()
        {
            Arm = Arms[arm],
            Rate = rate,
            Seed = seed,
            Run = run,
            Real = 294 - rate.Of(294),
            Synthetic = arm == 1 ? 0 : rate.Of(294),
            Scores = SegmentationMetrics.Papers
                .ToDictionary(metric => metric, metric => Score(Dice(arm, rate) + (0.003 * seed))),
            Artifacts =
            [
                Artifact("scores", $"evaluate/{run}", $"evaluate/{run}/slices.csv"),
                Artifact("weights", $"train-unet/{run}", $"train-unet/{run}/unet.safetensors"),
                Artifact("cohort", "prepare/real", "prepare/real/mri/images.npy"),
            ],
        };
    }

    private static ReportArtifact Artifact(string role, string instance, string path) =>
        new() { Role = role, Instance = instance, Path = path, Digest = Digest.OfText(path) };

    private static List<ReportCharts> Charts()
    {
        var chart = new Chart
        {
            Title = "Dice",
            XLabel = "poisoning rate p (%)",
            YLabel = "change of Dice",
            Ticks = [.. Rates.Select(rate => (100 * rate.Value, rate.Percent))],
            Levels = [(0, ""), (-0.02, "margin")],
            Series =
            [
                .. Arms.Select((arm, index) => new ChartSeries
                {
                    Name = arm,
                    Style = new() { Index = index, HasMarkers = true },
                    Points =
                        [.. Rates.Select(rate =>
                        new ChartPoint(100 * rate.Value, Dice(index, rate) - 0.89, Dice(index, rate) - 0.92,
                        Dice(index, rate) - 0.87))],
                }),
            ],
        };
        var learning = chart with
        {
            Title = "Training loss",
            Ticks = null,
            Levels = [],
            Series =
                [.. Rates.Select((rate, index) =>
                new ChartSeries { Name = $"p = {rate.Percent} %",
                Style = new() { Place = index / 5.0, IsDashed = index % 2 == 1 },
                Points = [new(0, 1), new(100, 0.5 + (0.1 * index))] })],
        };
        return
        [
            new() { Heading = "Change from p = 0", Text = "Bands are made up.", Lineage = Statistics,
                Charts = [chart, chart with { Title = "Jaccard" }, chart with { Title = "Accuracy" },
                chart with { Title = "Sensitivity" }] },
            new() { Heading = "Learning curves", Text = "Made up.",
                Lineage = Statistics with { Models = [new("replace", default)] }, Charts = [learning] },
        ];
    }

    private static ReportCase Case(int number) => new()
    {
        Id = FormattableString.Invariant($"patient{number:000}/{4 + number}"),
        Reasons = number == 0 ? ["worst at p = 0", "fell most to p = 83.33 %"] : ["best at p = 0"],
        Scan = Head(20 + number, 26, 7 + number),
        Reference = Disc(20 + number, 26, 7 + number),
        Predictions =
            [.. Models()
            .Select((model, index) =>
            new ReportPrediction(Disc(20 + number + (index % 3), 26, 7 + number - (2 * model.Rate.Value)),
            0.9 - (0.1 * model.Rate.Value) - (0.05 * number)))],
    };

    private static ReportTranslation Translation(int number) => new()
    {
        Id = FormattableString.Invariant($"source{number:000}/5"),
        GivenName = "CT",
        Given = Head(30, 30, 0),
        Synthetic = Head(24 + (3 * number), 30, 5),
        Real = Head(25 + (3 * number), 30, 6),
        Models = [.. Enumerable.Range(0, 18).Where(index => index > 6 * number)],
    };

    private static SliceImage Head(double x, double y, double radius) => new(Size, Size,
        [.. Pixels()
            .Select(at => Distance(at, 32, 32) > 26 ? -1 : Distance(at, 32, 32) > 23 ? 0.8f
            : Distance(at, x, y) <= radius ? 0.6f
            : (float)(-0.3 + (0.15 * Math.Sin(at.X / 3.0) * Math.Cos(at.Y / 4.0))))]);

    private static byte[] Disc(double x, double y, double radius) =>
        [.. Pixels().Select(at => Distance(at, x, y) <= radius ? (byte)1 : (byte)0)];

    private static IEnumerable<(int X, int Y)> Pixels() =>
        Enumerable.Range(0, Size * Size).Select(index => (index % Size, index / Size));

    private static double Distance((int X, int Y) at, double x, double y) =>
        Math.Sqrt(Math.Pow(at.X - x, 2) + Math.Pow(at.Y - y, 2));

    private static ReportWorkflow Workflow()
    {
        string[] stages = ["prepare", "train-gan", "synthesize", "poison", "train-unet", "evaluate", "tables"];
        var graph = new BoxGraph(
            [.. stages.Select(stage => new GraphNode { Id = stage, Label = stage, Group = stage, Count = 18 })],
            [.. stages.Zip(stages.Skip(1), (from, to) => new GraphEdge(from, to))]);
        return new()
        {
            Instances =
            [
                .. Models()
                    .Select(model => new ReportInstance($"train-unet/{model.Run}", "train-unet", ["prepare/real"])),
                .. Models()
                    .Select(model =>
                    new ReportInstance($"evaluate/{model.Run}", "evaluate", [$"train-unet/{model.Run}"])),
                new("statistics/scores", "tables", [.. Models().Select(model => $"evaluate/{model.Run}")]),
            ],
            Figure =
                new() { Text = Text("Figure 1", "The stages.", FigurePlace.Stages),
                Artifact = Artifact("Figure 1", "figure-workflow/paper", "paper/figure1.svg"),
                Svg = GraphFigure.Svg(graph) },
        };
    }
}
