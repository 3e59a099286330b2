using System.Text;

namespace Hormesis.Reporting.Tables;

/// <summary>Writes a table for a paper: a <c>table</c> float; its preamble needs
/// <c>\usepackage{booktabs}</c>.</summary>
public static class LatexTable
{
    private const int MostSmallColumns = 8;

    /// <param name="label">Part of the float's label after <c>tab:</c>.</param>
    public static string Write(PrintedTable table, string label)
    {
        var isWide = table.Columns.Count > MostSmallColumns;
        var text = new StringBuilder("% Needs \\usepackage{booktabs}.\n");
        text.Append(isWide ? "\\begin{table*}[t]\n" : "\\begin{table}[t]\n").Append("  \\centering\n  ");
        text.Append(isWide ? "\\scriptsize\n  \\setlength{\\tabcolsep}{3pt}\n"
            : "\\small\n  \\setlength{\\tabcolsep}{4pt}\n");
        text.Append("  \\setlength{\\belowcaptionskip}{5pt}\n"); // The caption is above the table.
        text.Append("  \\caption{").Append(Escaped(table.Caption)).Append("}\n  \\label{tab:").Append(label)
            .Append("}\n");
        text.Append("  \\begin{tabular}{").AppendJoin("", table.Columns.Select(column => column.IsNumber ? 'r' : 'l'))
            .Append("}\n    \\toprule\n");
        AppendLine(text, new([.. table.Columns.Select(column => column.Heading)]));
        foreach (var group in table.Groups)
            AppendGroup(text, group, table.Columns.Count);
        text.Append("    \\bottomrule\n  \\end{tabular}\n").Append(isWide ? "\\end{table*}\n" : "\\end{table}\n");
        return text.ToString();
    }

    private static void AppendGroup(StringBuilder text, PrintedGroup group, int columns)
    {
        text.Append("    \\midrule\n");
        if (group.Heading.Length > 0)
            text.Append("    \\multicolumn{").Append(columns).Append("}{l}{\\textbf{").Append(Escaped(group.Heading))
                .Append("}} \\\\\n");
        foreach (var line in group.Lines)
            AppendLine(text, line);
    }

    private static void AppendLine(StringBuilder text, PrintedLine line)
    {
        var printed = line.Cells.Select(Escaped)
            .Select(cell => line.IsPapers && cell.Length > 0 ? $"\\textit{{{cell}}}" : cell);
        text.Append("    ").AppendJoin(" & ", printed).Append(" \\\\\n");
    }

    /// <summary>Escapes all characters that LaTeX would read as commands.</summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var quoteOpens = true;
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            escaped.Append(character switch
            {
                '\\' => "\\textbackslash{}",
                '{' or '}' or '%' or '&' or '#' or '_' or '$' => $"\\{character}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '|' => "\\textbar{}",
                '<' => "\\textless{}",
                '>' => "\\textgreater{}",
                '−' => "$-$",
                '–' => "--",
                '—' => "---",
                '≤' => "$\\leq$",
                '≥' => "$\\geq$",
                '±' => "$\\pm$",
                '×' => "$\\times$",
                '"' => quoteOpens ? "``" : "''",
                _ => character.ToString(),
            });
            if (character == '"')
                quoteOpens = !quoteOpens;
        }

        return escaped.ToString();
    }
}
