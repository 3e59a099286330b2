namespace Hormesis.Reporting.Html;

/// <summary>One figure of the report: PNG bytes or SVG text.</summary>
public sealed record ReportFigure
{
    /// <summary>As the text speaks of it: <c>Figure 3</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Also the text for who cannot see it.</summary>
    public required string Caption { get; init; }

    /// <summary>Name of the file beside the report: <c>figure3.png</c>.</summary>
    public required string File { get; init; }

    /// <summary>Either this or <see cref="Svg"/>.</summary>
    public byte[]? Png { get; init; }

    public string? Svg { get; init; }
}
