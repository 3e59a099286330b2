using System.Text;

namespace Hormesis.Reporting.Tables;

/// <summary>Table 1 for a paper: a <c>table</c> float; its preamble needs <c>\usepackage{booktabs}</c>.</summary>
public static class Table1Latex
{
    public static string Write(Table1 table)
    {
        var printed = PrintedTable.Of(table);
        var columns = printed.Headings.Count;
        var text = new StringBuilder();
        text.Append("% Needs \\usepackage{booktabs}.\n\\begin{table}[t]\n  \\centering\n  ");
        text.Append(table.HasSeveralSeeds ? "\\scriptsize\n  \\setlength{\\tabcolsep}{3pt}\n" : "\\small\n  \\setlength{\\tabcolsep}{4pt}\n");
        text.Append("  \\caption{").Append(Escaped(table.Caption)).Append("}\n  \\label{tab:poisoning}\n");
        text.Append("  \\begin{tabular}{rlr").Append('c', columns - PrintedTable.LeadingColumns).Append("}\n    \\toprule\n");
        AppendLine(text, printed.Headings);
        foreach (var group in printed.Groups)
            AppendGroup(text, table, group, columns);
        text.Append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n");
        return text.ToString();
    }

    private static void AppendGroup(StringBuilder text, Table1 table, PrintedGroup group, int columns)
    {
        text.Append("    \\midrule\n");
        if (table.HasSeveralArms)
            text.Append("    \\multicolumn{").Append(columns).Append("}{l}{\\textbf{").Append(Escaped(group.Arm)).Append("}} \\\\\n");
        foreach (var line in group.Lines)
            AppendLine(text, line.Cells, line.IsPapers);
    }

    private static void AppendLine(StringBuilder text, IEnumerable<string> cells, bool italic = false)
    {
        var printed = cells.Select(Escaped).Select(cell => italic && cell.Length > 0 ? $"\\textit{{{cell}}}" : cell);
        text.Append("    ").AppendJoin(" & ", printed).Append(" \\\\\n");
    }

    /// <summary>Text in which no character is a command, whatever a study or an arm is called.</summary>
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
