using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Figures;

/// <summary>Draws every metric by p, with intervals over patients.</summary>
internal sealed class MetricsFigureStage : PaperStage<MetricsFigureStage.Parameters>
{
    private const string StageName = "figure-metrics";

    public override string Name => StageName;

    private static Output<Figure> Figure => FigureFiles.Of(MetricsFigure.Text.Stem);

    internal sealed record Parameters
    {
        /// <summary>Level of the intervals.</summary>
        public required double Confidence { get; init; }
    }

    public static PlannedFigure Plan(StudyConfig study, Artifact<StudyFindings> statistics) => new(
        PaperInstance(
            StageName,
            new() { Confidence = study.Statistics.Confidence },
            [EvidenceInputs.Statistics.From(statistics)],
            Figure.Files),
        MetricsFigure.Text);

    protected override void Run(Parameters parameters, StageContext context)
    {
        var findings = context.Read(EvidenceInputs.Statistics);
        var arms = SegmentationMetrics.Papers.ToDictionary(metric => metric, metric => Series(findings, metric));
        var hasPapers = findings.Arms.Any(arm => ArmRecipes.Find(arm.Name)?.IsPapers == true);
        context.Write(Figure, MetricsFigure.Draw(arms, parameters.Confidence, hasPapers));
    }

    private static IReadOnlyList<RateSeries> Series(StudyFindings findings, Metric metric) =>
    [
        .. findings.Arms.Select(arm => new RateSeries(
            arm.Name,
            [.. arm[metric].Spreads.Select(Point)])),
    ];

    private static RatePoint Point(RateSpread spread) => new()
    {
        Rate = spread.Rate,
        Mean = spread.Mean ?? double.NaN,
        Lower = spread.Interval?.Lower,
        Upper = spread.Interval?.Upper,
        Seeds = spread.SeedMeans.Count > 1 ? spread.SeedMeans : [],
    };
}
