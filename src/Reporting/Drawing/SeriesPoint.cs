namespace Hormesis.Reporting.Drawing;

/// <summary>A value of a series.</summary>
/// <param name="Lower">Of its interval; equal to <paramref name="Y"/> where there is none, as
/// <paramref name="Upper"/>.</param>
internal readonly record struct SeriesPoint(double X, double Y, double Lower, double Upper);
