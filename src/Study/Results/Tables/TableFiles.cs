using Hormesis.Reporting.Tables;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Tables;

/// <summary>A table as files: CSV, Markdown, LaTeX.</summary>
internal static class TableFiles
{
    public static string[] Names(string stem) => [$"{stem}.csv", $"{stem}.md", $"{stem}.tex"];

    /// <param name="name">As the text speaks of it: <c>Table 1</c>.</param>
    public static void Write(string name, ITable table, StageContext context)
    {
        var printed = table.Print(name);
        File.WriteAllText(context.Output($"{table.Stem}.csv"), table.Csv());
        File.WriteAllText(context.Output($"{table.Stem}.md"), MarkdownTable.Write(printed));
        File.WriteAllText(context.Output($"{table.Stem}.tex"), LatexTable.Write(printed, table.Stem));
    }
}
