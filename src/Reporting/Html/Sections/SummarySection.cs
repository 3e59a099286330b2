using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The question, the findings, their certainty and their limits.</summary>
internal static class SummarySection
{
    public static void Append(Page page)
    {
        var (html, summary) = (page.Html, page.Report.Summary);
        foreach (var warning in summary.Warnings)
            html.Append($"<p class=\"warning\" role=\"alert\"><strong>Warning.</strong> {Markup.Prose(warning)}</p>\n");
        if (summary.Caution is { } caution)
            html.Append("<p class=\"caution\"><strong>These data are a phantom, not patients.</strong> " +
                $"{Markup.Escaped(caution)}</p>\n");
        html.Append("<h3>How to read this</h3>\n");
        AppendList(page, summary.Guide);
        html.Append("<h3>What was asked</h3>\n");
        foreach (var paragraph in summary.Asked)
            html.Append($"<p>{Markup.Escaped(paragraph)}</p>\n");
        html.Append("<h3>What was found</h3>\n<dl class=\"tiles\">\n");
        foreach (var tile in summary.Tiles)
            html.Append(
                $"<div><dt>{Markup.Escaped(tile.Name)}</dt><dd>{Number(page, tile)}" +
                $"<span>{Markup.Number(tile.Note)}</span></dd></div>\n");
        html.Append("</dl>\n");
        AppendList(page, summary.Found);
        html.Append($"<p>{page.Origin(page.Report.Statistics, "The sentences of the statistics")}</p>\n<div " +
            "class=\"columns\"><div><h3>How sure</h3>\n");
        AppendList(page, summary.Certainty);
        html.Append("</div><div><h3>What it can and cannot show</h3>\n");
        AppendList(page, summary.Limits);
        html.Append("</div></div>\n");
    }

    private static string Number(Page page, ReportTile tile) =>
        Page.Number($"<b>{Markup.Number(tile.Value)}</b>",
            page.Add(page.Report.Statistics with { Models = tile.Models }), tile.Name);

    internal static void AppendList(Page page, IReadOnlyList<string> sentences)
    {
        page.Html.Append("<ul class=\"sentences\">\n");
        foreach (var sentence in sentences)
            page.Html.Append($"<li>{Markup.Prose(sentence)}</li>\n");
        page.Html.Append("</ul>\n");
    }
}
