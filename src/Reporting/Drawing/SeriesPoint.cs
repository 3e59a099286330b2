namespace Hormesis.Reporting.Drawing;

/// <summary>A value of a series with its interval.</summary>
/// <param name="Lower">Lower end of the interval; equal to <paramref name="Y"/> if there is no interval.</param>
/// <param name="Upper">Upper end of the interval; equal to <paramref name="Y"/> if there is no interval.</param>
internal readonly record struct SeriesPoint(double X, double Y, double Lower, double Upper);
