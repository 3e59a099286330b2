using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// Compares one metric at one rate with a baseline (p = 0 of the same arm, or the same rate of another arm), paired by
/// patient. The value of a patient is its mean over seeds and cases. A difference is the value at the rate minus the
/// baseline; below 0 is worse.
/// </summary>
public sealed record RateComparison
{
    public required Fraction Rate { get; init; }

    /// <summary>
    /// Number of patients with a case that has a value in both. All numbers here leave out a case that has a value in
    /// only one of them.
    /// </summary>
    public required int Patients { get; init; }

    /// <summary>Mean over patients at the baseline.</summary>
    public required double BaselineMean { get; init; }

    /// <summary>Mean over patients at the rate.</summary>
    public required double Mean { get; init; }

    public required double MeanDifference { get; init; }

    /// <summary>
    /// Interval of the mean difference with all levels of variance: patients and trainings. All verdicts use it. It is
    /// null if there are too few patients (<see cref="PatientBootstrap.LeastPatients"/>) or if nothing was trained
    /// twice.
    /// </summary>
    public required ConfidenceInterval? Interval { get; init; }

    /// <summary>
    /// Interval of the mean difference over patients, for the models that were trained. It is null if there are too few
    /// patients.
    /// </summary>
    public required ConfidenceInterval? PatientInterval { get; init; }

    /// <summary>Variation of the mean difference between trainings; null if nothing was trained twice.</summary>
    public required TrainingSpread? Trainings { get; init; }

    /// <summary>Number of trainings of S among the compared models; 0 if they have no synthetic images.</summary>
    public required int Generators { get; init; }

    /// <summary>
    /// Two-sided p-value with all levels of variance, by <see cref="AllLevels"/>, adjusted by Holm over the rates of
    /// this metric and arm; null if nothing was trained twice.
    /// </summary>
    public required double? AdjustedPValue { get; init; }

    /// <summary>Two-sided signed-rank test over patients, for the models that were trained.</summary>
    public required WilcoxonResult Wilcoxon { get; init; }

    /// <summary>P-value of the signed-rank test, adjusted by Holm over the rates of this metric and arm.</summary>
    public required double WilcoxonAdjusted { get; init; }

    /// <summary>
    /// Cohen's d for pairs: the mean of the differences divided by their standard deviation (Cohen, "Statistical power
    /// analysis", 1988). It is null if they do not vary. The rank-biserial correlation is in
    /// <see cref="WilcoxonResult.RankBiserial"/>.
    /// </summary>
    public required double? CohenDz { get; init; }

    /// <summary>
    /// For each seed with a value, the mean difference from the same seed of the baseline, in the order of the seeds.
    /// </summary>
    public required IReadOnlyList<double> SeedDifferences { get; init; }

    /// <summary>Number of seeds whose difference has the sign of the mean difference.</summary>
    public int SeedsThatAgree =>
        MeanDifference == 0 ? 0
        : SeedDifferences.Count(difference => Math.Sign(difference) == Math.Sign(MeanDifference));
}
