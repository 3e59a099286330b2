using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics.Patients;

/// <summary>One metric of an arm at each of its rates.</summary>
internal sealed class PatientScores
{
    private readonly SortedDictionary<Fraction, RatePatients> rates;

    private PatientScores(SortedDictionary<Fraction, RatePatients> rates) => this.rates = rates;

    /// <summary>Rates, ascending from 0.</summary>
    public IReadOnlyList<Fraction> Rates => [.. rates.Keys];

    /// <summary>Scores in the order of <see cref="Rates"/>.</summary>
    public IReadOnlyList<RatePatients> All => [.. rates.Values];

    public RatePatients this[Fraction rate] => rates[rate];

    /// <param name="arm">Scores that <see cref="ScoreChecks"/> has checked.</param>
    public static PatientScores Of(ArmScores arm, Metric metric) =>
        new(new(arm.Rates.ToDictionary(rate => rate.Rate, rate => RatePatients.Of(rate, metric))));
}
