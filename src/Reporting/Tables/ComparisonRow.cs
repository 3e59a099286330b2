using Hormesis.Evaluation.Metrics;

namespace Hormesis.Reporting.Tables;

/// <summary>Comparison of one metric at one rate with a baseline, paired by patient. Differences are the rate's value
/// minus the baseline's.</summary>
public sealed record ComparisonRow
{
    public required Metric Metric { get; init; }

    public required Fraction Rate { get; init; }

    /// <summary>The U-Nets that are compared.</summary>
    public required IReadOnlyList<ModelGroup> Models { get; init; }

    public required int Patients { get; init; }

    public required double Mean { get; init; }

    public required double BaselineMean { get; init; }

    public required double Difference { get; init; }

    /// <summary>Lower end of the interval with all levels of variance; null, like <see cref="Upper"/>, if there are too
    /// few patients or nothing was trained twice.</summary>
    public required double? Lower { get; init; }

    public required double? Upper { get; init; }

    /// <summary>P value with all levels of variance, after Holm's correction; null if nothing was trained
    /// twice.</summary>
    public required double? AdjustedPValue { get; init; }

    /// <summary>Lower end of the interval over patients, for the models that were trained; null, like
    /// <see cref="PatientUpper"/>, if there are too few patients.</summary>
    public required double? PatientLower { get; init; }

    public required double? PatientUpper { get; init; }

    /// <summary>P value of the signed-rank test over patients, without correction for multiple tests.</summary>
    public required double RanksPValue { get; init; }

    /// <summary>P value of the signed-rank test after Holm's correction.</summary>
    public required double RanksAdjustedPValue { get; init; }

    /// <summary>Rank-biserial correlation, in [-1, 1].</summary>
    public required double RankBiserial { get; init; }

    /// <summary>Cohen's d for paired differences; null if all differences are equal.</summary>
    public required double? CohenDz { get; init; }

    /// <summary>Number of trainings of S whose images the compared models have; 0 without synthetic images.</summary>
    public required int Generators { get; init; }

    public required int Seeds { get; init; }

    /// <summary>Number of seeds whose difference has the sign of the mean difference.</summary>
    public required int SeedsThatAgree { get; init; }

    /// <summary>Whether a loss beyond the margin is <c>shown</c>, <c>excluded</c> or <c>undecided</c>; null if the
    /// comparison has no margin.</summary>
    public required string? Harm { get; init; }
}
