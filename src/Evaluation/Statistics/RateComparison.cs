using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// One metric at one rate against a baseline (p = 0 of the arm, or another arm at the rate), paired by patient. A
/// patient's value is its mean over seeds and cases; differences are the rate's less the baseline's, so below 0 is
/// worse.
/// </summary>
public sealed record RateComparison
{
    public required Fraction Rate { get; init; }

    /// <summary>Those with a case that has a value in both; what has one in one of them alone is left out of all
    /// numbers here.</summary>
    public required int Patients { get; init; }

    /// <summary>Mean of the patients at the baseline.</summary>
    public required double BaselineMean { get; init; }

    /// <summary>Mean of the patients at the rate.</summary>
    public required double Mean { get; init; }

    public required double MeanDifference { get; init; }

    /// <summary>Of the mean difference, over patients and for the models that were trained; null where patients are too
    /// few (<see cref="PatientBootstrap.LeastPatients"/>).</summary>
    public required ConfidenceInterval? Interval { get; init; }

    /// <summary>Two-sided.</summary>
    public required WilcoxonResult Wilcoxon { get; init; }

    /// <summary>Wilcoxon's p-value by Holm over the rates of this metric and arm.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>
    /// Cohen's d for pairs, mean over standard deviation of the differences (Cohen, "Statistical power analysis",
    /// 1988); null where they do not vary. The rank-biserial correlation is <see cref="WilcoxonResult.RankBiserial"/>.
    /// </summary>
    public required double? CohenDz { get; init; }

    /// <summary>Mean difference of each seed from the same seed of the baseline, by seed; of the seeds with a
    /// value.</summary>
    public required IReadOnlyList<double> SeedDifferences { get; init; }

    /// <summary>How many seeds differ in the direction of the mean difference.</summary>
    public int SeedsThatAgree =>
        MeanDifference == 0 ? 0
        : SeedDifferences.Count(difference => Math.Sign(difference) == Math.Sign(MeanDifference));
}
