namespace Hormesis.Evaluation.Statistics.RankTests;

/// <param name="Statistic">Page's L or Jonckheere's J; above <paramref name="Expected"/> where values rise with the
/// order.</param>
/// <param name="Expected">Its mean without a trend.</param>
/// <param name="Correlation">(Statistic - Expected) over the largest it could be, in [-1, 1]: 1 where every value
/// rises; 0 where all tie.</param>
/// <param name="PValue">1 where all values tie.</param>
public sealed record TrendResult(double Statistic, double Expected, double Correlation, double PValue,
    NullDistribution Distribution);
