using Hormesis.Reporting.Tables;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Tables;

/// <summary>Files of a table: CSV, Markdown, LaTeX.</summary>
internal static class TableFiles
{
    /// <param name="stem">Name of the files without extension.</param>
    /// <param name="name">Name in the text: <c>Table 1</c>.</param>
    public static Output<ITable> Of(string stem, string name) =>
        new((folder, table) => Write(Path.Combine(folder, stem), name, table), Csv(stem), $"{stem}.md", $"{stem}.tex");

    public static string Csv(string stem) => $"{stem}.csv";

    private static void Write(string path, string name, ITable table)
    {
        var printed = table.Print(name);
        File.WriteAllText($"{path}.csv", table.Csv());
        File.WriteAllText($"{path}.md", MarkdownTable.Write(printed));
        File.WriteAllText($"{path}.tex", LatexTable.Write(printed, table.Stem));
    }
}
