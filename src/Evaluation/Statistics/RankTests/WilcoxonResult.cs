namespace Hormesis.Evaluation.Statistics.RankTests;

/// <param name="Positive">T+, the sum of the ranks of the positive differences.</param>
/// <param name="Negative">T-, the sum of the ranks of the negative differences.</param>
/// <param name="NonZero">Number of differences that are not 0.</param>
/// <param name="PValue">P-value of the test; 1 if all differences are 0.</param>
public sealed record WilcoxonResult(double Positive, double Negative, int NonZero, double PValue,
    NullDistribution Distribution)
{
    /// <summary>
    /// Matched-pairs rank-biserial correlation (T+ - T-) / (T+ + T-) in [-1, 1]: the evidence for a rise minus that for
    /// a fall (Kerby, "The simple difference formula", Comprehensive Psychology 3, 2014); 0 if all differences are 0.
    /// </summary>
    public double RankBiserial => NonZero == 0 ? 0 : (Positive - Negative) / (Positive + Negative);
}
