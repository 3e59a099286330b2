using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Documents;

/// <summary>Content of results.md: question, findings, tables, figures and limits.</summary>
public sealed record ResultsDocument
{
    public required string Title { get; init; }

    /// <summary>Paragraph below the title that says how the results were made.</summary>
    public required string Origin { get; init; }

    /// <summary>"How to read this": sentences for a reader who has to decide, one list item each.</summary>
    public required IReadOnlyList<string> Guide { get; init; }

    /// <summary>The question, in paragraphs.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>Reasons why the numbers must not be trusted; empty if there is none.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The findings, one sentence per list item.</summary>
    public required IReadOnlyList<string> Found { get; init; }

    /// <summary>Claims of the paper beside the findings.</summary>
    public required PrintedTable Paper { get; init; }

    public required IReadOnlyList<PrintedTable> Tables { get; init; }

    /// <summary>In the order of the text; the PNG file of each is in the same folder.</summary>
    public required IReadOnlyList<FigureText> Figures { get; init; }

    /// <summary>All numbers of the statistics in sentences, grouped under headings.</summary>
    public required IReadOnlyList<(string Heading, IReadOnlyList<string> Sentences)> Statistics { get; init; }

    /// <summary>Limits of what the cohort can show, one list item each.</summary>
    public required IReadOnlyList<string> Limits { get; init; }
}
