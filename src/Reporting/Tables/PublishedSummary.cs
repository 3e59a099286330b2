namespace Hormesis.Reporting.Tables;

/// <summary>Mean and standard deviation as printed: a decimal keeps the number of digits.</summary>
public sealed record PublishedSummary(decimal Mean, decimal StandardDeviation);
