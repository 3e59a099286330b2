using System.Text;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The figures as they lie beside the report.</summary>
internal static class FiguresSection
{
    public static void Append(StringBuilder html, Report report)
    {
        html.Append("<div class=\"plates\">\n");
        foreach (var figure in report.Figures)
        {
            html.Append($"<figure>{Image(figure)}\n");
            html.Append($"<figcaption><b>{Html.Escaped(figure.Name)}.</b> {Html.Escaped(figure.Caption)} <a href=\"{Html.Escaped(figure.File)}\">{Html.Escaped(figure.File)}</a></figcaption></figure>\n");
        }

        html.Append("</div>\n");
    }

    // An SVG too is an image of its own: two of them in one document would share their ids.
    private static string Image(ReportFigure figure)
    {
        var uri = figure switch
        {
            { Svg: { } svg } => Html.DataUri("svg+xml", Encoding.UTF8.GetBytes(svg)),
            { Png: { } png } => Html.DataUri("png", png),
            _ => throw new ArgumentException($"{figure.File} has neither PNG nor SVG.", nameof(figure)),
        };
        return $"<img alt=\"{Html.Escaped($"{figure.Name}: {figure.Caption}")}\" src=\"{uri}\">";
    }
}
