using Hormesis.Reporting.Html;
using Hormesis.Stages;
using Hormesis.Study.Results.Figures;

namespace Hormesis.Study.Results.Report;

/// <summary>Figures as they lie beside the report.</summary>
internal static class ReportFigures
{
    /// <summary>Stems of the figures that the page shows as pictures, in its order. It draws the others
    /// itself.</summary>
    public static IEnumerable<string> Stems => Shown.Select(figure => figure.Stem);

    private static IEnumerable<ShownFigure> Shown => ShownFigure.All.Where(figure => figure.Stem is not
        (WorkflowFigureStage.Stem or MetricsFigureStage.Stem or LearningCurvesFigureStage.Stem));

    public static ReportFigure Workflow(ReportArtifacts artifacts, StageContext context)
    {
        var input = ReportInputs.Svg(WorkflowFigureStage.Stem);
        var figure = ShownFigure.All.Single(shown => shown.Stem == WorkflowFigureStage.Stem);
        return Figure(figure, artifacts.Of(figure.Name, input.Name)) with { Svg = context.Read(input) };
    }

    /// <summary>Of scans a picture of pixels is the smaller.</summary>
    public static IReadOnlyList<ReportFigure> All(ReportArtifacts artifacts, StageContext context) =>
    [
        .. Shown.Select(figure => (Figure: figure, Input: ReportInputs.Png(figure.Stem))).Select(shown =>
            Figure(shown.Figure, artifacts.Of(shown.Figure.Name, shown.Input.Name)) with
            {
                Png = context.Read(shown.Input),
            }),
    ];

    private static ReportFigure Figure(ShownFigure figure, ReportArtifact artifact) =>
        new() { Name = figure.Name, Caption = figure.Caption, Artifact = artifact };
}
