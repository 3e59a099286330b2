using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;
using Hormesis.Reporting.Html.Sections;

namespace Hormesis.Reporting.Html;

/// <summary>
/// The report as one self-contained HTML file with figures, style sheet and script. Every number can be read without
/// the script. If the record of the last run (<c>../run.js</c>) exists, the page shows it too.
/// </summary>
public static class ReportHtml
{
    private static readonly Section[] Sections =
    [
        new("summary", "Summary", "Summary", SummarySection.Append),
        new("table1", "Table 1", "Table 1", Table1Section.Append),
        new("curves", "Curves", "Curves", ChartsSection.Append),
        new("explore", "Cases", "Cases and images", ExploreSection.Append),
        new("figures", "Figures", "Figures", FiguresSection.Append),
        new("findings", "Findings", "What the numbers show", FindingsSection.Append),
        new("tables", "Tables", "Differences, arms, fidelity, quality gate, leakage, controls", TablesSection.Append),
        new("workflow", "Stages", "Stages and last run", WorkflowSection.Append),
        new("lineage", "Lineage", "Lineage", LineageSection.Append),
        new("settings", "Settings", "Settings", SettingsSection.Append),
        new("verify", "Verify", "How to verify", VerifySection.Append),
    ];

    public static string Write(Report report)
    {
        var page = new Page(report);
        AppendHead(page);
        foreach (var section in Sections)
        {
            page.Html.Append($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-heading\">\n<h2 " +
                $"id=\"{section.Id}-heading\">{section.Heading}</h2>\n");
            section.Append(page);
            page.Html.Append("</section>\n");
        }

        page.Html.Append("</main>\n<dialog id=\"panel\" aria-labelledby=\"panel-title\"></dialog>\n");
        page.Html.Append("<script id=\"report-data\" " +
            $"type=\"application/json\">{ReportData.Write(report, page.Lineages)}</script>\n");
        return page.Html.Append(
            $"<script src=\"../run.js\"></script>\n<script>\n{ReportAsset.Script}</script>\n</body>\n</html>\n")
            .ToString();
    }

    private static void AppendHead(Page page)
    {
        var title = Markup.Escaped(page.Report.Title);
        page.Html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta " +
            "name=\"color-scheme\" content=\"light dark\">\n");
        page.Html.Append($"<title>{title}</title>\n<link rel=\"icon\" " +
            $"href=\"data:,\">\n<style>\n{ReportAsset.Css}</style>\n");
        page.Html.Append("<script>document.documentElement.classList.add('scripted')</script>\n</head>\n<body>\n");
        page.Html.Append("<a class=\"skip\" href=\"#summary\">Skip to the " +
            $"summary</a>\n<header><h1>{title}</h1></header>\n<nav aria-label=\"Sections\"><ul>\n");
        foreach (var section in Sections)
            page.Html.Append($"<li><a href=\"#{section.Id}\">{section.Name}</a></li>\n");
        page.Html.Append("</ul></nav>\n<main>\n");
    }

    /// <param name="Name">Name in the list of sections.</param>
    /// <param name="Heading">Heading of the section.</param>
    private sealed record Section(string Id, string Name, string Heading, Action<Page> Append);
}
