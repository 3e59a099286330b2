using System.Globalization;
using System.Text;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The tables after Table 1.</summary>
internal static class TablesSection
{
    public static void Append(StringBuilder html, Report report)
    {
        foreach (var table in report.Tables)
            AppendTable(html, table);
    }

    private static void AppendTable(StringBuilder html, PrintedTable table)
    {
        html.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Html.Escaped(table.Name)}\"><table class=\"printed\">\n");
        html.Append($"<caption><b>{Html.Escaped(table.Name)}.</b> {Html.Escaped(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
            html.Append($"<th scope=\"col\"{ClassOf(column)}>{Html.Escaped(column.Heading)}</th>");
        html.Append("</tr></thead>\n");
        foreach (var group in table.Groups)
            AppendGroup(html, group, table.Columns);
        html.Append("</table></div>\n");
    }

    private static void AppendGroup(StringBuilder html, PrintedGroup group, IReadOnlyList<PrintedColumn> columns)
    {
        html.Append("<tbody>\n");
        if (group.Heading.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<tr class=\"arm\"><th scope=\"rowgroup\" colspan=\"{columns.Count}\">{Html.Escaped(group.Heading)}</th></tr>\n");
        foreach (var line in group.Lines)
        {
            html.Append("<tr>");
            foreach (var (cell, column) in line.Cells.Zip(columns))
                html.Append($"<td{ClassOf(column)}>{Html.Escaped(cell)}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n");
    }

    private static string ClassOf(PrintedColumn column) => column.IsNumber ? " class=\"number\"" : "";
}
