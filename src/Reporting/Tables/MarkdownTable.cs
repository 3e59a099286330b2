using System.Text;

namespace Hormesis.Reporting.Tables;

/// <summary>Writes a table in GitHub Markdown, also aligned as plain text. A group's heading is in its first
/// line.</summary>
public static class MarkdownTable
{
    public static string Write(PrintedTable table)
    {
        PrintedColumn[] columns = table.HasHeadings ? [new("", IsNumber: false), .. table.Columns] : [.. table.Columns];
        var rows = table.Groups.SelectMany(group => Rows(table, group)).ToArray();
        var widths =
            columns.Select((column, index) =>
            rows.Select(row => row[index].Length).Append(Escaped(column.Heading).Length).Append(3).Max()).ToArray();

        var text = new StringBuilder();
        text.Append($"**{Escaped(table.Name)}.** {Escaped(table.Caption)}\n\n");
        Append(text, [.. columns.Select(column => Escaped(column.Heading))], columns, widths);
        text.Append('|').AppendJoin('|', columns.Select((column, index) => Rule(column, widths[index]))).Append("|\n");
        foreach (var row in rows)
            Append(text, row, columns, widths);
        return text.ToString();
    }

    /// <summary>Escapes all characters that Markdown would read as markup.</summary>
    public static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("`", "\\`", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .ReplaceLineEndings(" ");

    private static IEnumerable<string[]> Rows(PrintedTable table, PrintedGroup group) =>
        group.Lines.Select((line, index) =>
        {
            var cells = line.Cells.Select(Escaped)
                .Select(cell => line.IsPapers && cell.Length > 0 ? $"*{cell}*" : cell);
            return table.HasHeadings ? [index == 0 ? Escaped(group.Heading) : "", .. cells] : cells.ToArray();
        });

    private static string Rule(PrintedColumn column, int width) =>
        column.IsNumber ? new string('-', width + 1) + ":" : new string('-', width + 2);

    private static void Append(StringBuilder text, string[] cells, PrintedColumn[] columns, int[] widths)
    {
        var padded =
            cells.Select((cell, index) =>
            $" {(columns[index].IsNumber ? cell.PadLeft(widths[index]) : cell.PadRight(widths[index]))} ");
        text.Append('|').AppendJoin('|', padded).Append("|\n");
    }
}
