namespace Hormesis.Evaluation.Statistics.RankTests;

/// <param name="Statistic">
/// Page's L or Jonckheere's J; it is above <paramref name="Expected"/> if values rise with the order.
/// </param>
/// <param name="Expected">Mean of the statistic without a trend.</param>
/// <param name="Correlation">
/// (Statistic - Expected) divided by its largest possible value, in [-1, 1]: 1 if every value rises, 0 if all tie.
/// </param>
/// <param name="PValue">P-value of the test; 1 if all values tie.</param>
public sealed record TrendResult(double Statistic, double Expected, double Correlation, double PValue,
    NullDistribution Distribution);
