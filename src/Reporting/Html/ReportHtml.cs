using System.Globalization;
using System.Net;
using System.Text;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html;

/// <summary>The report as one HTML file that needs nothing beside it: figures, style and all, and no script.</summary>
public static class ReportHtml
{
    private const int ShownDigits = 12;

    public static string Write(Report report)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{Escaped(report.Title)}</title>\n<style>\n{ReportCss.Text.ReplaceLineEndings("\n")}\n</style>\n</head>\n<body>\n");
        html.Append($"<h1>{Escaped(report.Title)}</h1>\n");
        foreach (var paragraph in report.Paragraphs)
            html.Append($"<p>{Escaped(paragraph)}</p>\n");
        html.Append("<h2>Results</h2>\n");
        foreach (var table in report.Tables)
            AppendTable(html, table);
        AppendFindings(html, report.Findings);
        AppendFigures(html, report.Figures);
        AppendParameters(html, report.Parameters);
        AppendLineage(html, report.Lineage);
        AppendVerification(html, report.ArtifactsFolder);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendTable(StringBuilder html, PrintedTable table)
    {
        html.Append("<div class=\"scroll\"><table class=\"results\">\n");
        html.Append($"<caption><b>{Escaped(table.Name)}.</b> {Escaped(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
            html.Append($"<th{ClassOf(column)}>{Escaped(column.Heading)}</th>");
        html.Append("</tr></thead>\n");
        foreach (var group in table.Groups)
            AppendGroup(html, group, table.Columns);
        html.Append("</table></div>\n");
    }

    private static void AppendGroup(StringBuilder html, PrintedGroup group, IReadOnlyList<PrintedColumn> columns)
    {
        html.Append("<tbody>\n");
        if (group.Heading.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"rowgroup\" colspan=\"{columns.Count}\">{Escaped(group.Heading)}</th></tr>\n");
        foreach (var line in group.Lines)
        {
            html.Append(line.IsPapers ? "<tr class=\"paper\">" : "<tr class=\"ours\">");
            foreach (var (cell, column) in line.Cells.Zip(columns))
                html.Append($"<td{ClassOf(column)}>{Escaped(cell)}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n");
    }

    private static string ClassOf(PrintedColumn column) => column.IsNumber ? " class=\"number\"" : "";

    private static void AppendFindings(StringBuilder html, IReadOnlyList<ReportFinding> findings)
    {
        html.Append("<h2>What the numbers show</h2>\n");
        foreach (var finding in findings)
        {
            html.Append($"<h3>{Escaped(finding.Heading)}</h3>\n<ul>\n");
            foreach (var sentence in finding.Sentences)
                html.Append($"<li>{Escaped(sentence)}</li>\n");
            html.Append("</ul>\n");
        }
    }

    private static void AppendFigures(StringBuilder html, IReadOnlyList<ReportFigure> figures)
    {
        html.Append("<h2>Figures</h2>\n");
        foreach (var figure in figures)
        {
            html.Append("<figure>\n");
            html.Append(Image(figure));
            html.Append($"\n<figcaption><b>{Escaped(figure.Name)}.</b> {Escaped(figure.Caption)} <code>{Escaped(figure.File)}</code></figcaption>\n</figure>\n");
        }
    }

    // An SVG too is an image of its own: two of them in one document would share their ids.
    private static string Image(ReportFigure figure)
    {
        var (type, bytes) = figure switch
        {
            { Svg: { } svg } => ("svg+xml", Encoding.UTF8.GetBytes(svg)),
            { Png: { } png } => ("png", png),
            _ => throw new ArgumentException($"{figure.File} has neither PNG nor SVG.", nameof(figure)),
        };
        return $"<img alt=\"{Escaped(figure.Caption)}\" src=\"data:image/{type};base64,{Convert.ToBase64String(bytes)}\">";
    }

    private static void AppendParameters(StringBuilder html, IReadOnlyList<(string Name, string Value)> parameters)
    {
        html.Append("<h2>Study</h2>\n<table class=\"wrap\">\n");
        foreach (var (name, value) in parameters)
            html.Append($"<tr><td>{Escaped(name)}</td><td>{Escaped(value)}</td></tr>\n");
        html.Append("</table>\n");
    }

    private static void AppendLineage(StringBuilder html, IReadOnlyList<ReportLineage> lineage)
    {
        html.Append("<h2>Where each row comes from</h2>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>Each row of Table 1, the files that it was computed from, and the first {ShownDigits} digits of each one's SHA-256. <code>SHA256SUMS</code> has them whole, <code>manifest.json</code> says which code, parameters and inputs made each.</p>\n");
        foreach (var row in lineage)
        {
            html.Append($"<details open><summary>{Escaped(row.Row)}</summary>\n<table class=\"wrap\">\n");
            foreach (var artifact in row.Artifacts)
                html.Append($"<tr><td><code>{artifact.Digest.Hex[..ShownDigits]}</code></td><td><code>{Escaped(artifact.Path)}</code></td></tr>\n");
            html.Append("</table></details>\n");
        }
    }

    private static void AppendVerification(StringBuilder html, string artifactsFolder)
    {
        html.Append("<h2>How to verify</h2>\n<p>That no file differs from what was computed, with nothing but coreutils:</p>\n");
        html.Append($"<pre>cd {Escaped(artifactsFolder)} &amp;&amp; sha256sum -c SHA256SUMS</pre>\n");
        html.Append("<p>That files, keys and manifest agree:</p>\n<pre>./cake.sh --target=Verify</pre>\n");
        html.Append("<p>That the same commit computes the same bytes: delete <code>artifacts/</code>, run <code>./cake.sh --target=Paper</code>, and compare <code>SHA256SUMS</code>.</p>\n");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
