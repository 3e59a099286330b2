using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Report;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Tests.Results;

/// <summary>Scores of a study whose cases without tumour have no value, from the evaluations to tables and
/// figures.</summary>
public sealed class AbsentScoresTests : IDisposable
{
    private const int Patients = 8;

    private static readonly ScoredModel[] Models =
    [
        .. new[] { default(Fraction), new(1, 2) }.SelectMany(rate =>
            Enumerable.Range(0, 2).Select(seed => new ScoredModel { Arm = Arm.Replace, Rate = rate, Seed = seed })),
    ];

    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    /// <summary>Patient 0 has a Dice nowhere; the others .5 at 0, .25 at 1/2.</summary>
    [Fact]
    public void Cases_without_a_Dice_are_left_out_of_its_numbers_and_counted()
    {
        Evaluate((rate, patient) => patient == 0 ? null : rate == default ? 0.5 : 0.25);

        var findings = Statistics();

        var comparison = findings.Arms[0].Metrics[0].Comparisons[0];
        Assert.Equal((7, 0.5, 0.25, -0.25),
            (comparison.Patients, comparison.BaselineMean, comparison.Mean, comparison.MeanDifference));
        Assert.Equal(2.0 / 128, comparison.Wilcoxon.PValue);
        Assert.Equal(8, findings.Arms[0][SegmentationMetrics.Accuracy].Comparisons[0].Patients);
        Assert.Contains("- Cases without a value are left out: Dice of 7 of the 8 patients is compared.",
            File.ReadAllText(bench.Output("statistics.md")), StringComparison.Ordinal);
        var differences = Comparisons.Differences(findings, SupplementSettings.Of(OwnStudies.Smoke)).Csv();
        Assert.Equal("7", differences.Split('\n')[1].Split(',')[5]);

        bench.Run(new TablesStage(), Tables());
        string[][] csv = [.. File.ReadAllLines(bench.Output("table1.csv")).Select(line => line.Split(','))];
        Assert.Equal(("0.5", "14", "16"), (Cell("dice_mean"), Cell("dice_values"), Cell("accuracy_values")));
        Assert.Contains("0.5000 ± 0.0000 (n = 14)", File.ReadAllText(bench.Output("table1.md")),
            StringComparison.Ordinal);
        Assert.Contains("it has no Dice", File.ReadAllText(bench.Output("table1.tex")), StringComparison.Ordinal);

        string Cell(string name) => csv[1][Array.IndexOf(csv[0], name)];
    }

    [Fact]
    public void A_metric_without_any_value_leaves_empty_cells_and_figures_that_can_be_drawn()
    {
        Evaluate((_, _) => null);
        var findings = Statistics();
        File.Copy(bench.Output("statistics.json"), Path.Combine(bench.Input("statistics"), "statistics.json"));
        var test = bench.Slices("real", "mri", "real", 3 * Patients / 2).Of(Split.Test);
        foreach (var model in Models)
        {
            var folder = bench.Input($"{model.Input}-predictions");
            NpyFile.Write(Path.Combine(folder, "predictions.npy"), new byte[test.Count * 256], test.Count, 16, 16);
        }

        bench.Run(new TablesStage(), Tables());
        bench.Run(new MetricsFigureStage(), new MetricsFigureStage.Parameters { Confidence = 0.95 });
        bench.Run(new DoseFigureStage(), new DoseFigureStage.Parameters { Margin = 0.02, Confidence = 0.95 });
        bench.Run(new SegmentationFigureStage(),
            new SegmentationFigureStage.Parameters { Rank = 0.5, Models = [Models[0], Models[2]] });

        Assert.DoesNotContain("NaN", File.ReadAllText(bench.Output("table1.csv")), StringComparison.Ordinal);
        Assert.Contains(" n/a (n = 0) |", File.ReadAllText(bench.Output("table1.md")),
            StringComparison.Ordinal);
        Assert.Equal("n/a",
            ReportSummaries.Of(
                findings, Scores.Table(Tables(), bench.Context), OwnStudies.Smoke.Statistics, isPhantom: true,
                leakage: null)
                .Tiles[0].Value);
    }

    [Fact]
    public void Slices_without_a_Dice_are_not_among_the_worst_and_best() => Assert.Equal(
        [1, 3, 2],
        ReportCases.Chosen([null, 0.1, 0.9, 0.5], [0.5, 0.1, null, 0.2], "50.00").Select(chosen => chosen.Index));

    [Fact]
    public void Without_any_Dice_no_slice_is_chosen() =>
        Assert.Empty(ReportCases.Chosen([null, null], [0.5, null], "50.00"));

    private static TableSettings Tables() =>
        new() { Study = "absent", Case = CaseUnit.Slice, EmptyMasks = EmptyMasks.None, Models = Models };

    private StudyFindings Statistics()
    {
        bench.Run(new StatisticsStage(),
            new StatisticsStage.Parameters { Statistics = OwnStudies.Smoke.Statistics, Streams = "absent",
            Models = Models });
        return StudyFindings.Load(bench.Output("statistics.json"));
    }

    /// <summary>One slice a patient; what is given is Dice, Jaccard and sensitivity.</summary>
    private void Evaluate(Func<Fraction, int, double?> score)
    {
        foreach (var model in Models)
            CaseMetricsTable.Write(
                Path.Combine(bench.Input(model.Input), "slices.csv"),
                Enumerable.Range(0, Patients).Select(patient => Case($"real{patient}", score(model.Rate, patient))));
    }

    private static CaseMetrics Case(string patient, double? score) =>
        new()
        {
            Id = $"{patient}/0",
            Patient = patient,
            Slice = 0,
            Values = SegmentationMetrics.All.ToDictionary(
                metric => metric, metric => metric == SegmentationMetrics.Accuracy ? 0.9 : score),
        };
}
