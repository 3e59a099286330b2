using Hormesis.Pipeline;
using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Html;
using Hormesis.Study.Stages;

namespace Hormesis.Study.Reports;

/// <summary>Figures as they lie beside the report, and the files that numbers outside of Table 1 come from.</summary>
internal static class ReportFigures
{
    public static ReportFigure Workflow(StageContext context) =>
        Figure((WorkflowFigureStage.StageName, WorkflowFigureStage.Svg, "Figure 1", "Workflow: the stages of this study, drawn from its own graph; arrows that follow from others are left out."), context);

    /// <summary>In the report's order. What the page draws itself is not among them.</summary>
    private static readonly (string Stage, string File, string Name, string Caption)[] Shown =
    [
        (SegmentationFigureStage.StageName, SegmentationFigureStage.Png, "Figure 3", "One test scan, its reference and the prediction of the U-Net trained at each p."),
        (SynthesisFigureStage.StageName, SynthesisFigureStage.Png, "Figure 4", "What the generative model was given, what it made of it and, where there is one, the patient's own MRI."),
        (GanFigureStage.StageName, GanFigureStage.LossesPng, "GAN losses", "Losses of the generative model over its training steps."),
        (GanFigureStage.StageName, GanFigureStage.SamplesPng, "GAN samples", "Translations of a few CTs while the generative model learned."),
    ];

    public static IEnumerable<ReportFigure> All(StageContext context) => Shown.Select(figure => Figure(figure, context));

    public static IEnumerable<ReportArtifact> Sources(StageContext context) =>
    [
        Source("Table 1", TablesStage.StageName, "table1", TablesStage.Csv, context),
        Source("statistics", StatisticsStage.StageName, "scores", StatisticsStage.Numbers, context),
        Source("Figure 1", WorkflowFigureStage.StageName, "paper", WorkflowFigureStage.Svg, context),
        .. Shown.Select(figure => Source(figure.Name, figure.Stage, "paper", figure.File, context)),
    ];

    private static ReportArtifact Source(string role, string stage, string name, string file, StageContext context) => new()
    {
        Role = role,
        Instance = $"{stage}/{name}",
        Path = $"paper/{file}",
        Digest = Digest.OfFile(Path.Combine(context.Input(stage), file)),
    };

    private static ReportFigure Figure((string Stage, string File, string Name, string Caption) figure, StageContext context)
    {
        var path = Path.Combine(context.Input(figure.Stage), figure.File);
        var isSvg = Path.GetExtension(figure.File) == ".svg";
        return new()
        {
            Name = figure.Name,
            Caption = figure.Caption,
            File = figure.File,
            Svg = isSvg ? File.ReadAllText(path) : null,
            Png = isSvg ? null : File.ReadAllBytes(path),
        };
    }
}
