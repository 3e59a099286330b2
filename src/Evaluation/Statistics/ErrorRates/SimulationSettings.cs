namespace Hormesis.Evaluation.Statistics.ErrorRates;

/// <summary>
/// Made-up studies, from which error rates are counted. Scores are differences from p = 0, for patient i, seed s and
/// rate j: -(loss + P(i, j) + S(g)) + U(s, j) - U(s, 0) + R(i, s, j) - R(i, s, 0). P is skewed as losses are, a shifted
/// chi-squared variable with 1 degree of freedom (skewness 2.8), half of whose variance is shared by the rates. S, U
/// and R are normal; a training of S is good or bad at every rate. All seeds share their U-Net at p = 0 between rates.
/// </summary>
/// <remarks>
/// The deviations are estimated from one run of the default study (docs/results.md as published with version 1.0.0),
/// from the rates with losses near the margin.
/// </remarks>
public sealed record SimulationSettings
{
    public static SimulationSettings Default { get; } = new()
    {
        Studies = 2000,
        Patients = 46,
        Rates = 5,
        PatientDeviation = 0.035,
        ResidualDeviation = 0.02,
        UNetDeviation = 0.008,
        GeneratorDeviation = 0.008,
        Statistics = new()
        {
            Margin = 0.02, Confidence = 0.95, Resamples = 1000, Alpha = 0.05, Interval = IntervalMethod.Bca,
        },
    };

    /// <summary>Number of studies for each line of the table.</summary>
    public required int Studies { get; init; }

    /// <summary>Test patients; 46 in the default study.</summary>
    public required int Patients { get; init; }

    /// <summary>Rates above 0, which are a family; 5 in the default study.</summary>
    public required int Rates { get; init; }

    /// <summary>
    /// Standard deviation of P. The deviation of the patients' differences at p = 16.67 %, mean difference over Cohen's
    /// d, was 0.043 in arm replace and 0.034 in arm curated (Table 2), with <see cref="ResidualDeviation"/>.
    /// </summary>
    public required double PatientDeviation { get; init; }

    /// <summary>Standard deviation of R, the score of one patient by one trained model.</summary>
    public required double ResidualDeviation { get; init; }

    /// <summary>
    /// Standard deviation of U, the mean score of one trained U-Net. Between seeds it was 0.005, 0.014 and 0.005 at p =
    /// 0, 16.67 % and 33.33 % of arm replace, and 0.003 to 0.012 in arm real-only (Table 1).
    /// </summary>
    public required double UNetDeviation { get; init; }

    /// <summary>
    /// Standard deviation of S between trainings of the generative model. Two trainings with equal settings gave losses
    /// of 0.19 and 0.33 at p = 83.33 % (docs/arms-and-quality.md), a deviation of 0.4 of their mean; this is 0.4 of the
    /// margin.
    /// </summary>
    public required double GeneratorDeviation { get; init; }

    /// <summary>Settings of the tests and intervals; as in the default study, with fewer resamples.</summary>
    public required StatisticsConfig Statistics { get; init; }
}
