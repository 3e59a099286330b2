namespace Hormesis.Reporting.Tables;

/// <param name="StandardDeviation">NaN if there is only one value.</param>
public readonly record struct MeanSpread(double Mean, double StandardDeviation);
