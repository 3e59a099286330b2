using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Documents;

/// <summary>Writes the results as GitHub Markdown; its images are in the same folder.</summary>
public static class ResultsMarkdown
{
    public static string Write(ResultsDocument document) => string.Join('\n', Lines(document)) + "\n";

    private static IEnumerable<string> Lines(ResultsDocument document) =>
    [
        $"# {MarkdownTable.Escaped(document.Title)}", "", MarkdownTable.Escaped(document.Origin),
        .. Heading("How to read this"), .. Items(document.Guide),
        .. Heading("What was asked"),
            .. document.Asked.SelectMany((paragraph, index) => index == 0 ? [MarkdownTable.Escaped(paragraph)]
            : new[] { "", MarkdownTable.Escaped(paragraph) }),
        .. document.Warnings.SelectMany(warning =>
            (string[])["", "> [!CAUTION]", $"> {MarkdownTable.Escaped(warning)}"]),
        .. Heading("What was found"), .. Items(document.Found),
        .. Heading("What it can and cannot show"), .. Items(document.Limits),
        .. Heading(document.Paper.Name), Table(document.Paper),
        .. Heading("Tables"),
            .. document.Tables.SelectMany((table, index) => index == 0 ? [Table(table)] : new[] { "", Table(table) }),
        .. Heading("Figures"),
            .. document.Figures.SelectMany(figure =>
            new[] { $"![{Alternative(figure.Alternative)}]({figure.Stem}.png)", "",
            $"**{MarkdownTable.Escaped(figure.Name)}.** {MarkdownTable.Escaped(figure.Caption)}", "" }).SkipLast(1),
        .. Heading("The statistics in words"),
        .. document.Statistics.SelectMany(part =>
            (string[])[$"### {MarkdownTable.Escaped(part.Heading)}", "", .. Items(part.Sentences), ""]).SkipLast(1),
    ];

    private static string[] Heading(string text) => ["", $"## {text}", ""];

    private static IEnumerable<string> Items(IEnumerable<string> sentences) =>
        sentences.Select(sentence => $"- {MarkdownTable.Escaped(sentence)}");

    private static string Table(PrintedTable table) => MarkdownTable.Write(table).TrimEnd('\n');

    private static string Alternative(string text) =>
        MarkdownTable.Escaped(text).Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal);
}
