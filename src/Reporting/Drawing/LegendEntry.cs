namespace Hormesis.Reporting.Drawing;

/// <summary>One entry of a legend.</summary>
internal sealed record LegendEntry(string Label, LegendMark Mark, SeriesStyle Style)
{
    /// <summary>Width of the line in points.</summary>
    public float Width { get; init; } = Theme.LineWidth;
}
