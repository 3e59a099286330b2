namespace Hormesis.Reporting.Html.Charts;

/// <param name="Low">Lower end of the band; null where there is none.</param>
/// <param name="High">Upper end of it.</param>
public readonly record struct ChartPoint(double X, double Y, double? Low = null, double? High = null);
