using System.Text;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The figures, whose files are beside the report.</summary>
internal static class FiguresSection
{
    public static void Append(Page page)
    {
        var html = page.Html;
        html.Append("<div class=\"plates\">\n");
        foreach (var figure in page.Report.Figures)
        {
            html.Append($"<figure>{Image(figure)}\n");
            html.Append($"<figcaption><b>{Markup.Escaped(figure.Text.Name)}.</b> " +
                $"{Markup.Escaped(figure.Text.Caption)} <a " +
                $"href=\"{Markup.Escaped(figure.File)}\">{Markup.Escaped(figure.File)}</a> " +
                $"{Origin(page, figure)}</figcaption></figure>\n");
        }

        html.Append("</div>\n");
    }

    private static string Origin(Page page, ReportFigure figure) =>
        page.Origin(new() { Text = "Drawn from the results of the instances below.", Sources = [figure.Artifact] },
            figure.Text.Name);

    // An SVG is embedded as an image too, because two SVGs in one document would share their ids.
    private static string Image(ReportFigure figure)
    {
        var uri = figure switch
        {
            { Svg: { } svg } => Markup.DataUri("svg+xml", Encoding.UTF8.GetBytes(svg)),
            { Png: { } png } => Markup.DataUri("png", png),
            _ => throw new ArgumentException($"{figure.File} has neither PNG nor SVG.", nameof(figure)),
        };
        return $"<img alt=\"{Markup.Escaped($"{figure.Text.Name}: {figure.Text.Alternative}")}\" src=\"{uri}\">";
    }
}
