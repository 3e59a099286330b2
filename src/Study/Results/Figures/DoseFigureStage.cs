using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Figures;

/// <summary>Draws the loss of Dice relative to p = 0 at each rate, with the margin.</summary>
internal sealed class DoseFigureStage : PaperStage<DoseFigureStage.Parameters>
{
    private const string StageName = "figure-dose";

    public override string Name => StageName;

    private static Output<Figure> Figure => FigureFiles.Of(DoseFigure.Text.Stem);

    internal sealed record Parameters
    {
        /// <summary>Loss of mean Dice beyond which a loss counts as harm.</summary>
        public required double Margin { get; init; }

        /// <summary>Level of the intervals.</summary>
        public required double Confidence { get; init; }
    }

    public static PlannedFigure Plan(StudyConfig study, Artifact<StudyFindings> statistics) => new(
        PaperInstance(
            StageName,
            new() { Margin = study.Statistics.Margin, Confidence = study.Statistics.Confidence },
            [EvidenceInputs.Statistics.From(statistics)],
            Figure.Files),
        DoseFigure.Text);

    protected override void Run(Parameters parameters, StageContext context)
    {
        var arms = context.Read(EvidenceInputs.Statistics).Arms.Select(arm => new RateSeries(
            arm.Name,
            [.. arm[SegmentationMetrics.Dice].Comparisons.Select(Point)]));
        context.Write(Figure, DoseFigure.Draw([.. arms], parameters.Margin, parameters.Confidence));
    }

    /// <summary>Converts a difference to a loss, which has the opposite sign.</summary>
    private static RatePoint Point(RateComparison comparison) => new()
    {
        Rate = comparison.Rate,
        Mean = -comparison.MeanDifference,
        Lower = -comparison.Interval?.Upper,
        Upper = -comparison.Interval?.Lower,
        Seeds = comparison.SeedDifferences.Count > 1
            ? [.. comparison.SeedDifferences.Select(difference => -difference)]
            : [],
    };
}
