using Hormesis.Evaluation.Metrics;
using MathNet.Numerics.Distributions;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// Interval and test of a mean difference with all levels of variance: patients and trainings. The arms of the interval
/// over patients (bootstrap) and of the one over trainings (Student's t) add in squares, as both are samples of their
/// own: the method of variance estimates recovery (Zou and Donner, "Construction of confidence limits about effect
/// measures", Statistics in Medicine 27, 2008).
/// </summary>
internal static class AllLevels
{
    /// <param name="patients">Mean difference of each patient.</param>
    /// <param name="mean">Mean of them.</param>
    /// <param name="alone">Interval over patients, for the models that were trained.</param>
    /// <returns>Null if <paramref name="alone"/> or <paramref name="trainings"/> is null.</returns>
    public static ConfidenceInterval? Interval(double[] patients, double mean, ConfidenceInterval? alone,
        TrainingSpread? trainings)
    {
        if (alone is null || trainings is null)
            return null;
        var longer = Lengthening(patients.Length, alone.Level);
        var training = StudentT.Critical(1 - alone.Level, trainings.DegreesOfFreedom) * trainings.StandardError;
        return new(
            mean - Together(longer * (mean - alone.Lower), training),
            mean + Together(longer * (alone.Upper - mean), training),
            alone.Level);
    }

    /// <summary>
    /// Two-sided p-value of the mean difference: the smallest alpha at which the interval with symmetric arms of
    /// Student's t over patients excludes 0.
    /// </summary>
    /// <inheritdoc cref="Interval"/>
    public static double? PValue(double[] patients, double mean, TrainingSpread? trainings)
    {
        if (trainings is null || patients.Length < 2)
            return null;
        var error = SampleSummary.Of(patients).StandardDeviation / Math.Sqrt(patients.Length);
        if (mean == 0 || error + trainings.StandardError == 0)
            return mean == 0 ? 1 : 0;
        return TwoSided(Root.Of(critical => Math.Abs(mean) - Arm(critical)));

        double TwoSided(double critical) => StudentT.TwoSided(critical, trainings.DegreesOfFreedom);

        double Arm(double critical) =>
            Together(OverPatients(TwoSided(critical)), critical * trainings.StandardError);

        double OverPatients(double alpha) => error == 0 ? 0
            : alpha == 0 ? double.PositiveInfinity
            : StudentT.Critical(alpha, patients.Length - 1) * error;
    }

    /// <summary>
    /// Bootstrap arms are short by the bias of the variance and by the normal quantile; this is the factor to Student's
    /// (Hesterberg, "What teachers should know about the bootstrap", The American Statistician 69, 2015).
    /// </summary>
    private static double Lengthening(int patients, double level) =>
        StudentT.Critical(1 - level, patients - 1) / Normal.InvCDF(0, 1, (1 + level) / 2)
        * Math.Sqrt(patients / (patients - 1.0));

    private static double Together(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
