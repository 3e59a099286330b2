using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Report;

/// <summary>Figures of the report, from their files.</summary>
internal static class ReportFigures
{
    /// <summary>The stage graph.</summary>
    public static ReportFigure Workflow(
        IEnumerable<FigureText> figures, ReportArtifacts artifacts, StageContext context)
    {
        var text = figures.Single(figure => figure.Place == FigurePlace.Stages);
        var input = ReportInputs.Svg(text.Stem);
        return Figure(text, artifacts, input.Name) with { Svg = context.Read(input) };
    }

    /// <summary>Figures as PNG, which is smaller than SVG for scans.</summary>
    public static IReadOnlyList<ReportFigure> Pictures(
        IEnumerable<FigureText> figures, ReportArtifacts artifacts, StageContext context) =>
    [
        .. from text in figures
           where text.Place == FigurePlace.Figures
           let input = ReportInputs.Png(text.Stem)
           select Figure(text, artifacts, input.Name) with { Png = context.Read(input) },
    ];

    private static ReportFigure Figure(FigureText text, ReportArtifacts artifacts, string input) =>
        new() { Text = text, Artifact = artifacts.Of(text.Name, input) };
}
