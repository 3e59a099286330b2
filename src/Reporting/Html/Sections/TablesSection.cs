using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The tables after Table 1; each number opens its lineage.</summary>
internal static class TablesSection
{
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
        page.Html.Append($"<tr><th scope=\"row\"{TableHtml.ClassOf(columns[0])}>{Markup.Escaped(line.Cells[0])}</th>");
        foreach (var (cell, column) in line.Cells.Zip(columns).Skip(1))
            page.Html.Append($"<td{TableHtml.ClassOf(column)}>{Cell(cell, column, lineage)}</td>");
        page.Html.Append("</tr>\n");
    }

    private static string Cell(string cell, PrintedColumn column, int lineage) =>
        column.IsNumber && cell.Any(char.IsAsciiDigit) ? Page.Number(Markup.Escaped(cell), lineage)
            : Markup.Escaped(cell);
}
