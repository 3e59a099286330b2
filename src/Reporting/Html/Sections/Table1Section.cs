using System.Globalization;
using System.Text;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Table 1, the paper's numbers in the same cells; each of ours opens its lineage.</summary>
internal static class Table1Section
{
    private static readonly Metric[] Metrics = Enum.GetValues<Metric>();

    public static void Append(StringBuilder html, Report report)
    {
        var table = report.Table1;
        html.Append("<p class=\"hint\">Choose a number to see where it comes from: the runs, their weights and data with digests, and the command that makes just that again.</p>\n");
        html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\"><table class=\"results\">\n");
        html.Append($"<caption><b>Table 1.</b> {Html.Escaped(Caption(table))}</caption>\n<thead><tr><th scope=\"col\">p (%)</th><th scope=\"col\">n</th>");
        foreach (var metric in Metrics)
            html.Append($"<th scope=\"col\">{metric}</th>");
        html.Append("</tr></thead>\n");
        foreach (var arm in table.Arms)
            AppendArm(html, table, arm);
        html.Append("</table></div>\n<p class=\"files\">As files: <a href=\"table1.csv\">CSV</a>, <a href=\"table1.md\">Markdown</a>, <a href=\"table1.tex\">LaTeX</a></p>\n");
    }

    private static string Caption(Table1 table) =>
        $"Mean ± {table.SpreadDefinition}, real test split; a case is {table.CaseDefinition}."
        + (table.HasSeveralSeeds ? " Seeds: standard deviation of the seeds' means." : "")
        + (table.Arms.Any(arm => arm.IsPapers) ? " Below ours, the paper's own number for BraTS2021." : "");

    private static void AppendArm(StringBuilder html, Table1 table, Table1Arm arm)
    {
        html.Append("<tbody>\n");
        if (table.HasSeveralArms)
            html.Append(CultureInfo.InvariantCulture, $"<tr class=\"arm\"><th scope=\"rowgroup\" colspan=\"{Metrics.Length + 2}\">{Html.Escaped(arm.Name)}</th></tr>\n");
        foreach (var row in arm.Rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{row.Rate.Percent}</th><td>{row.Cases}</td>");
            foreach (var metric in Metrics)
                html.Append($"<td>{Cell(arm, row, metric)}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n");
    }

    private static string Cell(Table1Arm arm, Table1Row row, Metric metric)
    {
        var score = row[metric];
        var spread = $"± {Printed.Number(score.StandardDeviation)}";
        var seeds = score.SeedStandardDeviation is { } deviation ? $"<span class=\"seeds\">seeds {Printed.Number(deviation)}</span>" : "";
        return $"<button type=\"button\" class=\"number\" data-arm=\"{Html.Escaped(arm.Name)}\" data-rate=\"{row.Rate.Percent}\" data-metric=\"{metric}\" aria-haspopup=\"dialog\" "
            + $"title=\"Where this number comes from\"><b>{Printed.Number(score.Mean)}</b> <span>{spread}</span>{seeds}</button>"
            + (arm.IsPapers && PublishedTable.Find(row.Rate, metric) is { } published ? $"<span class=\"paper\"><i>paper</i> {Html.Escaped(Printed.Summary(published))}</span>" : "");
    }
}
