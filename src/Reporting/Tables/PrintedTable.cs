namespace Hormesis.Reporting.Tables;

/// <summary>A table as text, common to Markdown, LaTeX and HTML.</summary>
public sealed record PrintedTable
{
    /// <summary>Name in the text: <c>Table 1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Plain text without the name.</summary>
    public required string Caption { get; init; }

    public required IReadOnlyList<PrintedColumn> Columns { get; init; }

    /// <summary>Groups in display order; empty if there is nothing to show.</summary>
    public required IReadOnlyList<PrintedGroup> Groups { get; init; }

    public bool HasHeadings => Groups.Any(group => group.Heading.Length > 0);
}
