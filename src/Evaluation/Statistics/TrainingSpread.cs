namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// How much a mean difference varies between trainings, by the method of moments for a one-way layout with unequal
/// groups (Searle, Casella and McCulloch, "Variance components", 1992, section 3.6).
/// </summary>
public sealed record TrainingSpread
{
    public required TrainingLevel Level { get; init; }

    /// <summary>Number of independent trainings, at least 2: of S, or of the U-Net where there is one S or
    /// none.</summary>
    public required int Trainings { get; init; }

    /// <summary>
    /// Standard error of the mean difference from training alone. It includes the differences between patients in what
    /// a training changes, which are also in the spread of patients, so it rather overstates than understates.
    /// </summary>
    public required double StandardError { get; init; }

    /// <summary>Trainings - 1.</summary>
    public int DegreesOfFreedom => Trainings - 1;

    /// <summary>
    /// With G &gt; 1 trainings of S, the spread is that of the S' means. With r(g) of r seeds for S g, w(g) = r(g) / r
    /// and the mean square MS between S, the squared standard error is MS Σw² (G - 1) / (r (1 - Σw²)); for equal
    /// groups this is MS / r. Its expectation is at least the variance of the mean difference over trainings.
    /// </summary>
    /// <param name="seeds">Mean difference of each seed, with the number of its S; null without S.</param>
    /// <returns>Null if nothing was trained twice.</returns>
    internal static TrainingSpread? Of(IReadOnlyList<(int? Generator, double Difference)> seeds)
    {
        var generators = seeds.Select(seed => seed.Generator).Distinct().Count();
        return generators > 1
            ? Between([.. seeds.GroupBy(seed => seed.Generator, seed => seed.Difference)], TrainingLevel.Generator)
            : seeds.Count > 1 ? Between([.. seeds.Select(seed => (double[])[seed.Difference])], TrainingLevel.UNet)
            : null;
    }

    private static TrainingSpread Between(IReadOnlyList<IEnumerable<double>> groups, TrainingLevel level)
    {
        double seeds = groups.Sum(group => group.Count());
        var mean = groups.Sum(group => group.Sum()) / seeds;
        var square = groups.Sum(group => group.Count() * Square(group.Average() - mean)) / (groups.Count - 1);
        var weights = groups.Sum(group => Square(group.Count() / seeds));
        return new()
        {
            Level = level,
            Trainings = groups.Count,
            StandardError = Math.Sqrt(square * weights * (groups.Count - 1) / (seeds * (1 - weights))),
        };
    }

    private static double Square(double value) => value * value;
}
