using System.Globalization;

namespace Hormesis.Reporting.Html.Charts;

/// <summary>One line of a chart.</summary>
public sealed record ChartSeries
{
    /// <summary>Null for a line that belongs to another one, such as a single seed: it is in no legend and no
    /// description.</summary>
    public required string? Name { get; init; }

    public required IReadOnlyList<ChartPoint> Points { get; init; }

    public required ChartStyle Style { get; init; }

    internal string Description =>
        $"{Name}: {string.Join(", ", Points.Where(point => double.IsFinite(point.Y)).Select(Text))}.";

    internal static string Text(ChartPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Y:0.####} at {point.X:0.##}")
        + (point is { Low: { } low, High: { } high }
            ? string.Create(CultureInfo.InvariantCulture, $" ({low:0.####} to {high:0.####})") : "");
}
