namespace Hormesis.Reporting.Html.Charts;

/// <summary>Lines against one axis, drawn in the page itself so that they follow its theme.</summary>
public sealed record Chart
{
    public required string Title { get; init; }

    public required string XLabel { get; init; }

    public required string YLabel { get; init; }

    /// <summary>Drawn in this order; the first is at the bottom.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Marks of the horizontal axis; null for round numbers.</summary>
    public IReadOnlyList<(double X, string Label)>? Ticks { get; init; }

    /// <summary>Levels that the eye should compare with.</summary>
    public IReadOnlyList<(double Y, string Label)> Levels { get; init; } = [];

    /// <summary>The same as the chart, in words, for who cannot see it.</summary>
    internal string Description =>
        $"{Title}: {YLabel} against {XLabel}. "
        + string.Join(" ", Series.Where(series => series.Name is not null).Select(series => series.Description));
}
