namespace Hormesis.Reporting.Tables;

/// <summary>A table as text, the same for Markdown, LaTeX and HTML.</summary>
public sealed record PrintedTable
{
    /// <summary>As the text speaks of it: <c>Table 1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Plain text, without the name.</summary>
    public required string Caption { get; init; }

    public required IReadOnlyList<PrintedColumn> Columns { get; init; }

    /// <summary>In order; none where there is nothing to show.</summary>
    public required IReadOnlyList<PrintedGroup> Groups { get; init; }

    public bool HasHeadings => Groups.Any(group => group.Heading.Length > 0);
}
