namespace Hormesis.Reporting.Html.Contents;

/// <summary>The stage graph.</summary>
public sealed record ReportWorkflow
{
    /// <summary>In topological order: each instance comes after those that it reads.</summary>
    public required IReadOnlyList<ReportInstance> Instances { get; init; }

    /// <summary>An SVG in which each box is a group titled with the box's name.</summary>
    public required ReportFigure Figure { get; init; }
}
