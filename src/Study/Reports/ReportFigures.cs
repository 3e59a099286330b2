using Hormesis.Pipeline;
using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Html;
using Hormesis.Study.Stages;

namespace Hormesis.Study.Reports;

/// <summary>Figures as they lie beside the report, and the files that numbers outside of Table 1 come from.</summary>
internal static class ReportFigures
{
    /// <summary>In the report's order. What the page draws itself is not among them.</summary>
    private static readonly ShownFigure[] Shown =
    [
        .. ShownFigure.All.Where(figure => figure.Stage is not (WorkflowFigureStage.StageName or MetricsFigureStage.StageName or LearningCurvesFigureStage.StageName)),
    ];

    private static readonly ShownFigure WorkflowFigure = ShownFigure.All.Single(figure => figure.Stage == WorkflowFigureStage.StageName);

    public static ReportFigure Workflow(StageContext context) => Figure(WorkflowFigure, context);

    public static IEnumerable<ReportFigure> All(StageContext context) => Shown.Select(figure => Figure(figure, context));

    public static IEnumerable<ReportArtifact> Sources(StageContext context) =>
    [
        Source("Table 1", TablesStage.StageName, TablesStage.Stem, TablesStage.Csv, context),
        Source("statistics", StatisticsStage.StageName, ResultNames.Scores, StatisticsStage.Numbers, context),
        .. new[] { WorkflowFigure }.Concat(Shown).Select(figure => Source(figure.Name, figure.Stage, ResultNames.Paper, FileOf(figure), context)),
    ];

    private static ReportArtifact Source(string role, string stage, string name, string file, StageContext context) => new()
    {
        Role = role,
        Instance = $"{stage}/{name}",
        Path = $"{ResultNames.Paper}/{file}",
        Digest = Digest.OfFile(Path.Combine(context.Input(stage), file)),
    };

    private static ReportFigure Figure(ShownFigure figure, StageContext context)
    {
        var path = Path.Combine(context.Input(figure.Stage), FileOf(figure));
        return new()
        {
            Name = figure.Name,
            Caption = figure.Caption,
            File = FileOf(figure),
            Svg = IsVector(figure) ? File.ReadAllText(path) : null,
            Png = IsVector(figure) ? null : File.ReadAllBytes(path),
        };
    }

    /// <summary>Of scans a picture of pixels is the smaller.</summary>
    private static bool IsVector(ShownFigure figure) => figure == WorkflowFigure;

    private static string FileOf(ShownFigure figure) => figure.Stem + (IsVector(figure) ? ".svg" : ".png");
}
