namespace Hormesis.Reporting.Html.Charts;

/// <param name="Low">Lower end of the band; null if there is no band.</param>
/// <param name="High">Upper end of the band; null if there is no band.</param>
public readonly record struct ChartPoint(double X, double Y, double? Low = null, double? High = null);
