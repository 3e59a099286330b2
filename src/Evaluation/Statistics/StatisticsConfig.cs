using System.ComponentModel.DataAnnotations;

namespace Hormesis.Evaluation.Statistics;

/// <summary>What is asked of the numbers; fixed before they are seen.</summary>
public sealed record StatisticsConfig
{
    /// <summary>Loss of mean Dice against p = 0 that is held to be harm, in (0, 1).</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    public required double Margin { get; init; }

    /// <summary>Level of the two-sided intervals, in [0.5, 1).</summary>
    [Range(0.5, 1.0, MaximumIsExclusive = true)]
    public required double Confidence { get; init; }

    /// <summary>Bootstrap resamples of the patients, 100 .. 1,000,000.</summary>
    [Range(100, 1_000_000)]
    public required int Resamples { get; init; }

    /// <summary>Level of the tests, in (0, 0.5].</summary>
    [Range(0.0, 0.5, MinimumIsExclusive = true)]
    public required double Alpha { get; init; }

    /// <summary>Method that turns the resamples into an interval.</summary>
    public required IntervalMethod Interval { get; init; }
}
