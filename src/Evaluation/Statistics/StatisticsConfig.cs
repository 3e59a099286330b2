using System.ComponentModel.DataAnnotations;

namespace Hormesis.Evaluation.Statistics;

/// <summary>Settings of the statistics. Choose them before you see the numbers.</summary>
public sealed record StatisticsConfig
{
    /// <summary>Loss of mean Dice against p = 0 that counts as harm, in (0, 1).</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    public required double Margin { get; init; }

    /// <summary>Level of the two-sided intervals, in [0.5, 1).</summary>
    [Range(0.5, 1.0, MaximumIsExclusive = true)]
    public required double Confidence { get; init; }

    /// <summary>Number of bootstrap resamples of the patients, from 100 to 1,000,000.</summary>
    [Range(100, 1_000_000)]
    public required int Resamples { get; init; }

    /// <summary>Level of the tests, in (0, 0.5].</summary>
    [Range(0.0, 0.5, MinimumIsExclusive = true)]
    public required double Alpha { get; init; }

    /// <summary>Method that computes an interval from the resamples.</summary>
    public required IntervalMethod Interval { get; init; }
}
