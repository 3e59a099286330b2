using Hormesis.Reporting.Html;
using Hormesis.Stages;
using Hormesis.Study.Results.Figures;

namespace Hormesis.Study.Results.Report;

/// <summary>Figures as they lie beside the report.</summary>
internal static class ReportFigures
{
    /// <summary>In the report's order. What the page draws itself is not among them.</summary>
    private static readonly ShownFigure[] Shown =
    [
        .. ShownFigure.All.Where(figure =>
            figure.Stage is not (WorkflowFigureStage.StageName or MetricsFigureStage.StageName
            or LearningCurvesFigureStage.StageName)),
    ];

    private static readonly ShownFigure WorkflowFigure =
        ShownFigure.All.Single(figure => figure.Stage == WorkflowFigureStage.StageName);

    public static ReportFigure Workflow(ReportArtifacts artifacts, StageContext context) =>
        Figure(WorkflowFigure, artifacts, context);

    public static IReadOnlyList<ReportFigure> All(ReportArtifacts artifacts, StageContext context) =>
        [.. Shown.Select(figure => Figure(figure, artifacts, context))];

    private static ReportFigure Figure(ShownFigure figure, ReportArtifacts artifacts, StageContext context)
    {
        var path = Path.Combine(context.Input(figure.Stage), FileOf(figure));
        return new()
        {
            Name = figure.Name,
            Caption = figure.Caption,
            Artifact = artifacts.Of(figure.Name, figure.Stage, FileOf(figure)),
            Svg = IsVector(figure) ? File.ReadAllText(path) : null,
            Png = IsVector(figure) ? null : File.ReadAllBytes(path),
        };
    }

    /// <summary>Of scans a picture of pixels is the smaller.</summary>
    private static bool IsVector(ShownFigure figure) => figure == WorkflowFigure;

    private static string FileOf(ShownFigure figure) => figure.Stem + (IsVector(figure) ? ".svg" : ".png");
}
