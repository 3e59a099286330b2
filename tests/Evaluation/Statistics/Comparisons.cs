using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Tests.Statistics;

/// <summary>Results written by hand.</summary>
internal static class Comparisons
{
    /// <param name="lower">Of the mean difference.</param>
    /// <param name="upper">Of the mean difference.</param>
    /// <param name="p">Of all tests.</param>
    public static RateComparison At(Fraction rate, double difference, double lower, double upper, double p = 0.01,
        double ranks = double.NaN, params IReadOnlyList<double> seeds) => new()
    {
        Rate = rate,
        Patients = 20,
        BaselineMean = 0.9,
        Mean = 0.9 + difference,
        MeanDifference = difference,
        Interval = new(lower, upper, 0.95),
        PatientInterval = new(lower + 0.005, upper - 0.005, 0.95),
        Trainings = new() { Level = TrainingLevel.UNet, Trainings = 3, StandardError = 0.001 },
        Generators = 0,
        AdjustedPValue = p,
        Wilcoxon = Ranks(double.IsNaN(ranks) ? Math.Sign(difference) : ranks, p),
        WilcoxonAdjusted = p,
        CohenDz = null,
        SeedDifferences = seeds,
    };

    /// <summary>As with one seed: nothing was trained twice.</summary>
    public static RateComparison TrainedOnce(this RateComparison comparison) =>
        comparison with { Interval = null, Trainings = null, AdjustedPValue = null };

    /// <summary>With the given rank-biserial correlation.</summary>
    private static WilcoxonResult Ranks(double correlation, double p) =>
        new(105 * (1 + correlation), 105 * (1 - correlation), 20, p, NullDistribution.Exact);
}
