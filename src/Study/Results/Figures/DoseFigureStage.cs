using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Figures;

/// <summary>The loss of Dice against p = 0 at each rate, beside the margin; input the statistics.</summary>
public sealed class DoseFigureStage : Stage<StatisticsConfig>
{
    public const string StageName = "figure-dose";
    public const string Stem = "dose-response";

    public override string Name => StageName;

    internal static string[] Outputs => FigureFiles.Names(Stem);

    protected override void Run(StatisticsConfig parameters, StageContext context)
    {
        var findings = StudyFindings.Load(context.Input(StatisticsStage.StageName));
        var arms = findings.Arms.Select(arm => new RateSeries(
            arm.Name,
                [.. arm.Metrics.Single(metric => metric.Metric == SegmentationMetric.Dice).Comparisons.Select(Point)]));
        FigureFiles.Write(Stem, DoseFigure.Draw([.. arms], parameters.Margin, parameters.Confidence), context);
    }

    /// <summary>A loss is a difference with its sign turned.</summary>
    private static RatePoint Point(RateComparison comparison) => new()
    {
        Rate = comparison.Rate,
        Mean = -comparison.MeanDifference,
        Lower = -comparison.Interval?.Upper,
        Upper = -comparison.Interval?.Lower,
        Seeds = comparison.SeedDifferences.Count > 1
            ? [.. comparison.SeedDifferences.Select(difference => -difference)] : [],
    };
}
