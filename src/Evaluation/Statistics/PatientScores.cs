using Hormesis.Evaluation.Metrics;
using Hormesis.Pipeline;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// One metric of an arm, a value a patient, rate and seed: the mean over the patient's cases. Every seed met the same cases,
/// so the mean of a patient over seeds and then cases is that over cases and then seeds.
/// </summary>
internal sealed class PatientScores
{
    // Means that differ only by the order of their sums are equal: ranks must see ties as ties.
    private const int Decimals = 12;

    private readonly SortedDictionary<Fraction, double[][]> values = [];

    private PatientScores(IReadOnlyList<string> patients, IReadOnlyList<int> seeds) => (Patients, Seeds) = (patients, seeds);

    /// <summary>By name.</summary>
    public IReadOnlyList<string> Patients { get; }

    /// <summary>Ascending.</summary>
    public IReadOnlyList<int> Seeds { get; }

    /// <summary>Ascending, 0 first.</summary>
    public IReadOnlyList<Fraction> Rates => [.. values.Keys];

    /// <param name="arm">Checked by <see cref="ScoreChecks"/>.</param>
    public static PatientScores Of(ArmScores arm, SegmentationMetric metric)
    {
        var first = arm.Rates[0].Seeds;
        var scores = new PatientScores(
            [.. first[0].Cases.Select(row => row.Patient).Distinct().Order(StringComparer.Ordinal)],
            [.. first.Select(seed => seed.Seed).Order()]);
        foreach (var rate in arm.Rates)
            scores.values.Add(rate.Rate, [.. rate.Seeds.OrderBy(seed => seed.Seed).Select(seed => PerPatient(seed.Cases, metric))]);
        return scores;
    }

    public static double Value(CaseMetrics row, SegmentationMetric metric) => metric switch
    {
        SegmentationMetric.Dice => row.Dice,
        SegmentationMetric.Jaccard => row.Jaccard,
        SegmentationMetric.Accuracy => row.Accuracy,
        SegmentationMetric.Sensitivity => row.Sensitivity,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a metric of the paper."),
    };

    /// <summary>A row a seed, a value a patient.</summary>
    public double[][] PerSeed(Fraction rate) => values[rate];

    /// <summary>A value a patient: its mean over seeds.</summary>
    public double[] OverSeeds(Fraction rate) =>
        [.. Enumerable.Range(0, Patients.Count).Select(patient => Rounded(values[rate].Average(seed => seed[patient])))];

    /// <summary>A value a seed: its mean over patients.</summary>
    public double[] OverPatients(Fraction rate) => [.. values[rate].Select(seed => Rounded(seed.Average()))];

    public static double Rounded(double value) => Math.Round(value, Decimals);

    private static double[] PerPatient(IReadOnlyList<CaseMetrics> cases, SegmentationMetric metric) =>
    [
        .. cases
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .GroupBy(row => row.Patient, StringComparer.Ordinal)
            .OrderBy(patient => patient.Key, StringComparer.Ordinal)
            .Select(patient => patient.Average(row => Value(row, metric))),
    ];
}
