using System.Text;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>What was asked, what was found, how sure.</summary>
internal static class SummarySection
{
    public static void Append(StringBuilder html, Report report)
    {
        var summary = report.Summary;
        if (summary.Caution is { } caution)
            html.Append($"<p class=\"caution\"><strong>A phantom, no patients.</strong> {Html.Escaped(caution)}</p>\n");
        html.Append("<h3>What was asked</h3>\n");
        foreach (var paragraph in summary.Asked)
            html.Append($"<p>{Html.Escaped(paragraph)}</p>\n");
        html.Append("<h3>What was found</h3>\n<dl class=\"tiles\">\n");
        foreach (var tile in summary.Tiles)
            html.Append($"<div><dt>{Html.Escaped(tile.Name)}</dt><dd><b>{Html.Number(tile.Value)}</b><span>{Html.Number(tile.Note)}</span></dd></div>\n");
        html.Append("</dl>\n");
        AppendList(html, summary.Found);
        html.Append("<h3>How sure</h3>\n");
        AppendList(html, summary.Certainty);
    }

    private static void AppendList(StringBuilder html, IReadOnlyList<string> sentences)
    {
        html.Append("<ul class=\"sentences\">\n");
        foreach (var sentence in sentences)
            html.Append($"<li>{Html.Escaped(sentence)}</li>\n");
        html.Append("</ul>\n");
    }
}
