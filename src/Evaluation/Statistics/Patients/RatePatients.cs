using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Statistics.Patients;

/// <summary>
/// One metric of the models of one rate, exact: a value a seed, patient and case; null where the metric has none there.
/// A patient's value is its mean over cases, then over seeds, of those that there are.
/// </summary>
internal sealed class RatePatients
{
    private readonly Rational?[][][] cases;
    private readonly Rational?[][] patients;

    private RatePatients(Rational?[][][] cases)
    {
        this.cases = cases;
        patients = [.. cases.Select(seed => seed.Select(Rational.Mean).ToArray())];
    }

    /// <param name="rate">Checked by <see cref="ScoreChecks"/>; seeds, patients and cases are ordered by name.</param>
    public static RatePatients Of(RateScores rate, Metric metric) =>
        new([.. rate.Seeds.OrderBy(seed => seed.Seed).Select(seed => PerPatient(seed.Cases, metric))]);

    /// <summary>The same without each case of a seed that has no value in one of them: what is left pairs.</summary>
    /// <param name="rates">Of the same seeds and cases.</param>
    public static RatePatients[] Paired(IReadOnlyList<RatePatients> rates) =>
        [.. rates.Select(rate => new RatePatients(
            [.. rate.cases.Select((seed, s) => seed.Select((patient, p) => patient.Select((value, c) =>
                rates.All(other => other.cases[s][p][c] is not null) ? value : null).ToArray()).ToArray())]))];

    /// <summary>A value a patient: its mean over seeds.</summary>
    public Rational?[] OverSeeds() =>
        [.. Enumerable.Range(0, patients[0].Length)
        .Select(patient => Rational.Mean(patients.Select(seed => seed[patient])))];

    /// <summary>A value a seed: its mean over patients.</summary>
    public Rational?[] OverPatients() => [.. patients.Select(Rational.Mean)];

    /// <summary>A row a seed, a value a patient, of the patients with a value of every seed.</summary>
    public double[][] PerSeed()
    {
        int[] complete =
            [.. Enumerable.Range(0, patients[0].Length)
            .Where(patient => patients.All(seed => seed[patient] is not null))];
        return [.. patients.Select(seed => complete.Select(patient => seed[patient]!.Value.ToDouble()).ToArray())];
    }

    /// <summary>The doubles nearest to the values that there are.</summary>
    public static double[] Known(IEnumerable<Rational?> values) =>
        [.. values.OfType<Rational>().Select(value => value.ToDouble())];

    private static Rational?[][] PerPatient(IReadOnlyList<CaseMetrics> cases, Metric metric) =>
    [
        .. cases
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .GroupBy(row => row.Patient, StringComparer.Ordinal)
            .OrderBy(patient => patient.Key, StringComparer.Ordinal)
            .Select(patient =>
                patient.Select(row => row[metric] is { } score ? Rational.Of(score)
                : (Rational?)null).ToArray()),
    ];
}
