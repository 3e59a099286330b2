using System.Globalization;
using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Table 1 with the paper's numbers in the same cells; each of our numbers opens its lineage.</summary>
internal static class Table1Section
{
    private static readonly PrintedColumn[] Columns =
        [new("p (%)"), new("n"),
            .. SegmentationMetrics.Papers.Select(metric => new PrintedColumn($"{metric}", IsNumber: false))];

    public static void Append(Page page)
    {
        var table = page.Report.Table1;
        page.Html.Append("<p class=\"hint\">Click any number on this page to see where it comes from: the runs, " +
            "their weights and data with digests, and the command that computes this number again.</p>\n");
        TableHtml.Open(page.Html, "caption-1", "Table 1", Caption(table), "results", Columns);
        foreach (var arm in table.Arms)
        {
            TableHtml.OpenGroup(page.Html, table.HasSeveralArms ? arm.Name : "", Columns.Length);
            foreach (var row in arm.Rows)
                AppendRow(page, arm, row);
            TableHtml.CloseGroup(page.Html);
        }

        TableHtml.Close(page.Html);
        page.Html.Append("<p class=\"files\">As files: <a href=\"table1.csv\">CSV</a>, <a " +
            "href=\"table1.md\">Markdown</a>, <a href=\"table1.tex\">LaTeX</a></p>\n");
    }

    private static string Caption(Table1 table) =>
        $"Mean ± {table.SpreadDefinition}, real test split; n cases, each {table.CaseDefinition}."
        + (table.HasSeveralSeeds ? " The ± over seeds is the standard deviation of the seeds' means." : "")
        + (table.HasAbsentValues ? $" {Table1.AbsentValues}" : "")
        + (table.HasTstr ? $" {Table1.TstrDefinition}" : "")
        + (table.Arms.Any(arm => arm.IsPapers) ? " The paper's number for BraTS2021 is below ours." : "")
        + (table.Note is null ? "" : $" {table.Note}");

    private static void AppendRow(Page page, Table1Arm arm, Table1Row row)
    {
        page.Html.Append(CultureInfo.InvariantCulture,
            $"<tr><th scope=\"row\" class=\"right\">{row.Rate.Percent}{(Table1.IsTstr(arm, row) ? " TSTR" : "")}</th>"
            + $"<td class=\"right\">{row.Cases}</td>");
        foreach (var metric in SegmentationMetrics.Papers)
            page.Html.Append($"<td>{Cell(page, arm, row, metric)}</td>");
        page.Html.Append("</tr>\n");
    }

    private static string Cell(Page page, Table1Arm arm, Table1Row row, Metric metric)
    {
        var score = row[metric];
        var seeds = score.SeedStandardDeviation is { } deviation
            ? $"<span class=\"seeds\">± {Printed.Number(deviation)} over seeds</span>" : "";
        var number = Page.Number(
            $"<b>{Printed.Number(score.Mean)}</b> <span>± " +
                $"{Printed.Number(score.StandardDeviation)}{Printed.Values(score.Values)}</span>{seeds}",
            page.Add(Lineage(page.Report, new(arm.Name, row.Rate), row.Seeds, metric)));
        return arm.IsPapers && metric.PublishedAt(row.Rate) is { } published
            ? $"{number}<span class=\"paper\"><i>paper</i> {Markup.Escaped(Printed.Summary(published))}</span>"
            : number;
    }

    private static ReportLineage Lineage(Report report, ModelGroup models, int seeds, Metric metric) => new()
    {
        Text = seeds > 1
            ? string.Create(CultureInfo.InvariantCulture,
                $"Mean over {seeds} seeds of the means over the test cases; the spread is the mean of the seeds' " +
                $"standard deviations.")
            : "Mean and standard deviation over the test cases of one trained U-Net.",
        Sources = [report.Table1File],
        Models = [models],
        Metric = metric,
    };
}
