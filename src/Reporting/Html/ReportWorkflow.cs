namespace Hormesis.Reporting.Html;

/// <summary>The stage graph.</summary>
public sealed record ReportWorkflow
{
    /// <summary>Every instance by its id, with the name of its box in the figure.</summary>
    public required IReadOnlyList<(string Instance, string Box)> Instances { get; init; }

    /// <summary>An SVG in which each box is a group whose title is the box's name.</summary>
    public required ReportFigure Figure { get; init; }
}
