using System.Text;
using Hormesis.Reporting.Html.Sections;

namespace Hormesis.Reporting.Html;

/// <summary>
/// The report as one HTML file that needs nothing beside it: figures, style, script and all. Without script every number can
/// still be read. Beside it may lie the record of the last run (<c>../run.js</c>), which it then shows.
/// </summary>
public static class ReportHtml
{
    private static readonly (string Id, string Name, Action<StringBuilder, Report> Append)[] Sections =
    [
        ("summary", "Summary", SummarySection.Append),
        ("table1", "Table 1", Table1Section.Append),
        ("findings", "What the numbers show", FindingsSection.Append),
        ("tables", "Differences, gate, fidelity, leakage", TablesSection.Append),
        ("curves", "Curves", ChartsSection.Append),
        ("explore", "Cases and images", ExploreSection.Append),
        ("figures", "Figures", FiguresSection.Append),
        ("workflow", "Stages and last run", WorkflowSection.Append),
        ("lineage", "Lineage", LineageSection.Append),
        ("settings", "Settings", SettingsSection.Append),
        ("verify", "How to verify", VerifySection.Append),
    ];

    public static string Write(Report report)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append($"<title>{Html.Escaped(report.Title)}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>\n{ReportAsset.Css}</style>\n");
        html.Append("<script>document.documentElement.classList.add('scripted')</script>\n</head>\n<body>\n");
        html.Append("<a class=\"skip\" href=\"#summary\">Skip to the summary</a>\n<header>\n");
        html.Append($"<h1>{Html.Escaped(report.Title)}</h1>\n<nav aria-label=\"Sections\"><ul>\n");
        foreach (var (id, name, _) in Sections)
            html.Append($"<li><a href=\"#{id}\">{name}</a></li>\n");
        html.Append("</ul></nav>\n</header>\n<main>\n");
        foreach (var (id, name, append) in Sections)
        {
            html.Append($"<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{name}</h2>\n");
            append(html, report);
            html.Append("</section>\n");
        }

        html.Append("</main>\n<dialog id=\"panel\" aria-labelledby=\"panel-title\"></dialog>\n");
        html.Append($"<script id=\"report-data\" type=\"application/json\">{ReportData.Write(report)}</script>\n");
        return html.Append($"<script src=\"../run.js\"></script>\n<script>\n{ReportAsset.Script}</script>\n</body>\n</html>\n").ToString();
    }
}
