namespace Hormesis.Reporting.Html.Charts;

/// <summary>A line chart, drawn as SVG within the page so that it follows the page's theme.</summary>
public sealed record Chart
{
    public required string Title { get; init; }

    public required string XLabel { get; init; }

    public required string YLabel { get; init; }

    /// <summary>In drawing order; the first is at the bottom.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Ticks of the horizontal axis; null for round numbers.</summary>
    public IReadOnlyList<(double X, string Label)>? Ticks { get; init; }

    /// <summary>Horizontal reference lines.</summary>
    public IReadOnlyList<(double Y, string Label)> Levels { get; init; } = [];

    /// <summary>Description of the chart for readers who cannot see it.</summary>
    internal string Description =>
        $"{Title}: {YLabel} against {XLabel}. "
        + string.Join(" ", Series.Where(series => series.Name is not null).Select(series => series.Description));
}
