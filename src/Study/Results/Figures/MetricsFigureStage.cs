using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Figures;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Figures;

/// <summary>The four metrics against p, with intervals over patients; input the statistics.</summary>
public sealed class MetricsFigureStage : Stage<StatisticsConfig>
{
    public const string StageName = "figure-metrics";
    public const string Stem = "metrics";

    public override string Name => StageName;

    internal static string[] Outputs => FigureFiles.Names(Stem);

    protected override void Run(StatisticsConfig parameters, StageContext context)
    {
        var findings = StudyFindings.Load(context.Input(StatisticsStage.StageName));
        var arms = Enum.GetValues<Metric>().ToDictionary(
            metric => metric,
            metric =>
                (IReadOnlyList<RateSeries>)[
                .. findings.Arms.Select(arm =>
                new RateSeries(arm.Name,
                [.. arm.Metrics.Single(one => one.Metric == (SegmentationMetric)metric).Spreads.Select(Point)]))]);
        var hasPapers = findings.Arms.Any(arm => arm.Name == YamlNames.OfValue(Arm.Replace));
        FigureFiles.Write(Stem, MetricsFigure.Draw(arms, parameters.Confidence, hasPapers), context);
    }

    private static RatePoint Point(RateSpread spread) => new()
    {
        Rate = spread.Rate,
        Mean = spread.Mean ?? double.NaN,
        Lower = spread.Interval?.Lower,
        Upper = spread.Interval?.Upper,
        Seeds = spread.SeedMeans.Count > 1 ? spread.SeedMeans : [],
    };
}
