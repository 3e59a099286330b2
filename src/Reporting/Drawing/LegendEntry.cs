namespace Hormesis.Reporting.Drawing;

/// <summary>One key of a legend.</summary>
internal sealed record LegendEntry(string Label, LegendMark Mark, SeriesStyle Style)
{
    /// <summary>Of the line.</summary>
    public float Width { get; init; } = Theme.LineWidth;
}
