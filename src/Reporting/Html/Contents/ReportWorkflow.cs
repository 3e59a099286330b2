namespace Hormesis.Reporting.Html.Contents;

/// <summary>The stage graph.</summary>
public sealed record ReportWorkflow
{
    /// <summary>In an order in which each comes after those that it reads.</summary>
    public required IReadOnlyList<ReportInstance> Instances { get; init; }

    /// <summary>An SVG in which each box is a group whose title is the box's name.</summary>
    public required ReportFigure Figure { get; init; }
}
