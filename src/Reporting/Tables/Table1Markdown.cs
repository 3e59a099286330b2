using System.Text;

namespace Hormesis.Reporting.Tables;

/// <summary>Table 1 for readers: a GitHub table, aligned in plain text too.</summary>
public static class Table1Markdown
{
    public static string Write(Table1 table)
    {
        var printed = PrintedTable.Of(table);
        var rows = printed.Groups.SelectMany(group => Rows(table, group)).ToArray();
        string[] headings = table.HasSeveralArms ? ["arm", .. printed.Headings] : [.. printed.Headings];
        var widths = headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Append(3).Max()).ToArray();

        var text = new StringBuilder();
        text.Append("**Table 1.** ").Append(Escaped(table.Caption)).Append("\n\n");
        Append(text, headings, widths);
        text.Append('|').AppendJoin('|', widths.Select((width, column) => Rule(headings[column], width))).Append("|\n");
        foreach (var row in rows)
            Append(text, row, widths);
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(Table1 table, PrintedGroup group) =>
        group.Lines.Select((line, index) =>
        {
            var cells = line.Cells.Select(cell => line.IsPapers && cell.Length > 0 ? $"*{cell}*" : cell);
            return table.HasSeveralArms ? [index == 0 ? Escaped(group.Arm) : "", .. cells] : cells.ToArray();
        });

    // Numbers stand right, names left.
    private static bool IsNumeric(string heading) => heading is not ("arm" or "");

    private static string Rule(string heading, int width) =>
        IsNumeric(heading) ? new string('-', width + 1) + ":" : new string('-', width + 2);

    private static void Append(StringBuilder text, string[] cells, int[] widths)
    {
        var padded = cells.Select((cell, column) => $" {cell.PadRight(widths[column])} ");
        text.Append('|').AppendJoin('|', padded).Append("|\n");
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("`", "\\`", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .ReplaceLineEndings(" ");
}
