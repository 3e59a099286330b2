using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Documents;

/// <summary>The results as one text: what was asked, what was found, tables, figures, what it can and cannot
/// show.</summary>
public sealed record ResultsDocument
{
    public required string Title { get; init; }

    /// <summary>How it was made: a paragraph below the title.</summary>
    public required string Origin { get; init; }

    /// <summary>Paragraphs.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>Sentences, an item each.</summary>
    public required IReadOnlyList<string> Found { get; init; }

    public required IReadOnlyList<PrintedTable> Tables { get; init; }

    /// <summary>In the order of the text; the PNG file of each lies beside it.</summary>
    public required IReadOnlyList<FigureText> Figures { get; init; }

    /// <summary>Every number in words, under headings.</summary>
    public required IReadOnlyList<(string Heading, IReadOnlyList<string> Sentences)> Statistics { get; init; }

    /// <summary>What the cohort can and cannot show, an item each.</summary>
    public required IReadOnlyList<string> Limits { get; init; }
}
