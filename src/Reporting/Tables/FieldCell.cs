using Hormesis.Evaluation.Metrics;

namespace Hormesis.Reporting.Tables;

/// <summary>One metric of one arm at one rate.</summary>
public sealed record FieldCell
{
    public required Metric Metric { get; init; }

    /// <summary>Mean over the cases that have a value, then over seeds; null if none has.</summary>
    public required double? Mean { get; init; }

    /// <summary>Standard deviation over cases; null if there are fewer than two.</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>Number of cases with a value, over all seeds.</summary>
    public required int Values { get; init; }

    /// <summary>Mean over patients less that at p = 0; null at p = 0, or if no patient has a value in both.</summary>
    public required double? Difference { get; init; }

    /// <summary>Lower end of the difference's interval with all levels of variance; null, like <see cref="Upper"/>, if
    /// there are too few patients or nothing was trained twice.</summary>
    public required double? Lower { get; init; }

    public required double? Upper { get; init; }
}
