using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The tables after Table 1; each number opens its lineage.</summary>
internal static class TablesSection
{
    private const int LongestWord = 60;

    public static void Append(Page page)
    {
        foreach (var (index, table) in page.Report.Tables.Index())
            AppendTable(page, table, FormattableString.Invariant($"caption-{index + 2}"));
    }

    private static void AppendTable(Page page, ReportTable table, string id)
    {
        var printed = table.Printed;
        TableHtml.Open(page.Html, id, printed.Name, printed.Caption, "printed", printed.Columns);
        foreach (var group in printed.Groups)
        {
            TableHtml.OpenGroup(page.Html, group.Heading, printed.Columns.Count);
            foreach (var line in group.Lines)
                AppendLine(page, line, printed.Columns, page.Add(table.Lineage with { Models = line.Models }));
            TableHtml.CloseGroup(page.Html);
        }

        TableHtml.Close(page.Html);
    }

    private static void AppendLine(Page page, PrintedLine line, IReadOnlyList<PrintedColumn> columns, int lineage)
    {
        page.Html.Append($"<tr><th scope=\"row\"{ClassOf(line.Cells[0], columns[0])}>" +
            $"{Markup.Escaped(line.Cells[0])}</th>");
        foreach (var (cell, column) in line.Cells.Zip(columns).Skip(1))
            page.Html.Append($"<td{ClassOf(cell, column)}>{Cell(cell, column, lineage)}</td>");
        page.Html.Append("</tr>\n");
    }

    /// <summary>Sentences are broken into lines, and other cells are not.</summary>
    private static string ClassOf(string cell, PrintedColumn column) =>
        !column.IsNumber && cell.Length > LongestWord ? " class=\"prose\"" : TableHtml.ClassOf(column);

    private static string Cell(string cell, PrintedColumn column, int lineage) =>
        column.IsNumber && cell.Any(char.IsAsciiDigit) ? Page.Number(Markup.Escaped(cell), lineage)
            : Markup.Escaped(cell);
}
