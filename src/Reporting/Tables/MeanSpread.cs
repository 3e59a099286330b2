namespace Hormesis.Reporting.Tables;

/// <param name="StandardDeviation">NaN where there is one value.</param>
public readonly record struct MeanSpread(double Mean, double StandardDeviation);
