using System.Text.Json;
using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Tests.Results.Tables;

public sealed class FieldMetricsStageTests : IDisposable
{
    private const int Patients = 8;

    private static readonly ScoredModel[] Models =
    [
        .. new[] { default(Fraction), new(1, 2) }.SelectMany(rate =>
            Enumerable.Range(0, 2).Select(seed => new ScoredModel { Arm = Arm.Replace, Rate = rate, Seed = seed })),
    ];

    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    /// <summary>At 1/2 every distance is 3 mm longer, and seed 1 has 0.5 mm more at both rates. Pooled over a patient's
    /// slices it is 10 mm longer.</summary>
    [Fact]
    public void Means_and_differences_are_those_of_slices_and_of_patients()
    {
        var table = Run((model, patient) => patient + (model.Seed * 0.5) + (model.Rate == default ? 0 : 3));

        Assert.Equal(["slice 0", "slice 1/2", "patient 0", "patient 1/2"],
            table.Rows.Select(row => $"{row.Unit} {row.Rate}"));
        var (clean, poisoned, pooled) = (Hd95(table, 0), Hd95(table, 1), Hd95(table, 3));
        Assert.Equal((3.75, 32, null, null), (clean.Mean, clean.Values, clean.Difference, clean.Lower));
        Assert.Equal((6.75, 3.0, 3.0, 3.0),
            (poisoned.Mean, poisoned.Difference, Rounded(poisoned.Lower), Rounded(poisoned.Upper)));
        Assert.Equal((16.75, 3.0, 16), (pooled.Mean, pooled.Difference, pooled.Values));
        Assert.Contains("6.75 (+3.00 to +3.00)", MarkdownTable.Write(table.Print("Table 8")), StringComparison.Ordinal);
    }

    [Fact]
    public void Scans_without_a_spacing_leave_the_distance_out()
    {
        var table = Run((_, _) => null);

        Assert.Equal((null, 0, null), (Hd95(table, 1).Mean, Hd95(table, 1).Values, Hd95(table, 1).Difference));
        Assert.Equal(1, table.Rows[1].Cells[1].Mean);
        Assert.Contains("spacing of the scans is not known", table.Print("").Caption, StringComparison.Ordinal);
    }

    private static FieldCell Hd95(FieldTable table, int row) => table.Rows[row].Cells[0];

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 9) : null;

    /// <param name="hd95">Distance of both slices of a patient in mm.</param>
    private FieldTable Run(Func<ScoredModel, int, double?> hd95)
    {
        foreach (var model in Models)
        {
            CaseMetricsTable.Write(
                Path.Combine(bench.Input($"{model.Input}-slice"), "slices.csv"),
                Enumerable.Range(0, 2 * Patients).Select(i =>
                    Case($"p{i / 2}/{i % 2}", $"p{i / 2}", i % 2, hd95(model, i / 2))));
            CaseMetricsTable.Write(
                Path.Combine(bench.Input($"{model.Input}-patient"), "patients.csv"),
                Enumerable.Range(0, Patients).Select(i => Case($"p{i}", $"p{i}", null, hd95(model, i) + 10)));
        }

        bench.Run(new FieldMetricsStage(), new FieldMetricsStage.Parameters
        {
            Metrics = [FieldMetric.Hd95, FieldMetric.Precision],
            Case = CaseUnit.Slice,
            Agreement = OwnStudies.Smoke.Evaluation.Agreement(),
            Statistics = OwnStudies.Smoke.Statistics with { Resamples = 200 },
            Streams = "test",
            Models = Models,
        });
        return JsonSerializer.Deserialize<FieldTable>(
            File.ReadAllText(bench.Output("field-metrics.json")), ParametersJson.Indented)!;
    }

    private static CaseMetrics Case(string id, string patient, int? slice, double? hd95) => new()
    {
        Id = id,
        Patient = patient,
        Slice = slice,
        Values = SegmentationMetrics.All.ToDictionary(
            metric => metric, metric => metric == SegmentationMetrics.Hausdorff95 ? hd95 : 1),
    };
}
