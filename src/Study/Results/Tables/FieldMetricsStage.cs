using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Tables;

/// <summary>
/// Computes means and differences of the metrics that the study shows beside those of Table 1, by slice and by patient,
/// with the intervals of the stage statistics.
/// </summary>
internal sealed class FieldMetricsStage : PaperStage<FieldMetricsStage.Parameters>
{
    private const string StageName = "field-metrics";

    public override string Name => StageName;

    private static Output<FieldTable> Numbers => new(FieldMetricsFile.Save, "field-metrics.json");

    internal sealed record Parameters
    {
        public required IReadOnlyList<FieldMetric> Metrics { get; init; }

        /// <summary>Unit of the rows that are printed.</summary>
        public required CaseUnit Case { get; init; }

        public required AgreementConfig Agreement { get; init; }

        public required StatisticsConfig Statistics { get; init; }

        /// <summary>Name of the bootstrap's random streams.</summary>
        public required string Streams { get; init; }

        public required IReadOnlyList<ScoredModel> Models { get; init; }
    }

    /// <returns>Null if the study shows no such metric.</returns>
    public static Artifact<FieldTable>? Plan(StudyConfig study, IReadOnlyList<EvaluatedModel> models) =>
        study.Evaluation.Metrics.Count == 0 ? null : Numbers.Of(PaperInstance(
            StageName,
            new()
            {
                Metrics = study.Evaluation.Metrics,
                Case = study.Evaluation.Case,
                Agreement = study.Evaluation.Agreement(),
                Statistics = study.Statistics,
                Streams = FormattableString.Invariant($"{study.Seed}/{StageName}"),
                Models = [.. models.Select(model => model.Model)],
            },
            Enum.GetValues<CaseUnit>().SelectMany(unit => models.Select(
                model => Cases(model.Model, unit).From(model.Scores.Of(unit)))),
            Numbers.Files));

    protected override void Run(Parameters parameters, StageContext context) => context.Write(Numbers, new()
    {
        Metrics = [.. parameters.Metrics.Select(SegmentationMetrics.Of)],
        Confidence = parameters.Statistics.Confidence,
        SurfaceToleranceMm = parameters.Agreement.SurfaceToleranceMm,
        MinimumPixels = parameters.Agreement.Lesions.MinimumPixels,
        Unit = YamlNames.OfValue(parameters.Case),
        Rows =
        [
            .. from unit in Enum.GetValues<CaseUnit>()
               from arm in parameters.Models.GroupBy(model => model.ArmName)
               from row in Rows(arm.Key, [.. arm], unit, parameters, context)
               select row,
        ],
    });

    private static Input<IReadOnlyList<CaseMetrics>> Cases(ScoredModel model, CaseUnit unit) =>
        new($"{model.Input}-{YamlNames.OfValue(unit)}", CaseMetricsTable.Read);

    private static IEnumerable<FieldRow> Rows(
        string arm, IReadOnlyList<ScoredModel> models, CaseUnit unit, Parameters parameters, StageContext context)
    {
        var streams = new RandomStreams($"{parameters.Streams}/{YamlNames.OfValue(unit)}");
        var scores = ModelScores.Of(arm, models, model => context.Read(Cases(model, unit)));
        var differences = parameters.Metrics.Select(SegmentationMetrics.Of).ToDictionary(
            metric => metric,
            metric => StudyStatistics.Differences(scores, metric, parameters.Statistics, streams));
        return scores.Rates.Select(rate => new FieldRow
        {
            Arm = arm,
            Rate = rate.Rate,
            Unit = YamlNames.OfValue(unit),
            Cases = rate.Seeds[0].Cases.Count,
            Seeds = rate.Seeds.Count,
            Cells =
            [
                .. differences.Select(metric => Cell(
                    metric.Key,
                    [.. rate.Seeds.Select(seed => seed.Cases.Select(row => row[metric.Key]))],
                    metric.Value.FirstOrDefault(row => row.Rate == rate.Rate))),
            ],
        });
    }

    private static FieldCell Cell(
        Metric metric, IReadOnlyList<IEnumerable<double?>> seeds, RateComparison? difference)
    {
        var summary = Scores.Over(seeds);
        return new()
        {
            Metric = metric,
            Mean = Known(summary.Mean),
            StandardDeviation = Known(summary.StandardDeviation),
            Values = seeds.Sum(seed => seed.OfType<double>().Count()),
            Difference = difference?.MeanDifference,
            Lower = difference?.Interval?.Lower,
            Upper = difference?.Interval?.Upper,
        };
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
