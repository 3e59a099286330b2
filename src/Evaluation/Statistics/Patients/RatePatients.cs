using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Statistics.Patients;

/// <summary>
/// Exact values of one metric for the models of one rate: one for each seed, patient and case, null if the metric has
/// none. The value of a patient is its mean over the known cases, then over the known seeds.
/// </summary>
internal sealed class RatePatients
{
    private readonly Rational?[][][] cases;
    private readonly Rational?[][] patients;

    private readonly int?[] generators;

    private RatePatients(Rational?[][][] cases, int?[] generators)
    {
        this.generators = generators;
        this.cases = cases;
        patients = [.. cases.Select(seed => seed.Select(Rational.Mean).ToArray())];
    }

    /// <param name="rate">
    /// Scores that <see cref="ScoreChecks"/> has checked. Seeds, patients and cases are ordered by name.
    /// </param>
    public static RatePatients Of(RateScores rate, Metric metric) =>
        Of([.. rate.Seeds.OrderBy(seed => seed.Seed)], metric);

    /// <summary>
    /// Removes each case of a seed that has no value at one of the rates, so that the remaining cases form pairs.
    /// </summary>
    /// <param name="rates">Rates with the same seeds and cases.</param>
    public static RatePatients[] Paired(IReadOnlyList<RatePatients> rates) =>
        [.. rates.Select(rate => new RatePatients(
            [.. rate.cases.Select((seed, s) => seed.Select((patient, p) => patient.Select((value, c) =>
                rates.All(other => other.cases[s][p][c] is not null) ? value : null).ToArray()).ToArray())],
            rate.generators))];

    /// <summary>One value for each patient: its mean over seeds.</summary>
    public Rational?[] OverSeeds() =>
        [.. Enumerable.Range(0, patients[0].Length)
        .Select(patient => Rational.Mean(patients.Select(seed => seed[patient])))];

    /// <summary>One value for each seed: its mean over patients.</summary>
    public Rational?[] OverPatients() => [.. patients.Select(Rational.Mean)];

    /// <summary>
    /// For each seed, the number of the S whose images a model has, of this rate or of its baseline; null if neither
    /// has any.
    /// </summary>
    /// <param name="baseline">A rate with the same seeds.</param>
    public int?[] GeneratorsWith(RatePatients baseline) =>
        [.. generators.Zip(baseline.generators, (own, other) => own ?? other)];

    /// <summary>One row for each seed, with one value for each patient that has a value for every seed.</summary>
    public double[][] PerSeed()
    {
        int[] complete =
            [.. Enumerable.Range(0, patients[0].Length)
            .Where(patient => patients.All(seed => seed[patient] is not null))];
        return [.. patients.Select(seed => complete.Select(patient => seed[patient]!.Value.ToDouble()).ToArray())];
    }

    /// <summary>The doubles nearest to the known values.</summary>
    public static double[] Known(IEnumerable<Rational?> values) =>
        [.. values.OfType<Rational>().Select(value => value.ToDouble())];

    private static RatePatients Of(SeedScores[] seeds, Metric metric) =>
        new([.. seeds.Select(seed => PerPatient(seed.Cases, metric))], [.. seeds.Select(seed => seed.Generator)]);

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
