namespace Hormesis.Evaluation.Statistics;

/// <param name="Level">
/// Nominal coverage of the two-sided interval. Each single bound has coverage (1 + Level) / 2.
/// </param>
public sealed record ConfidenceInterval(double Lower, double Upper, double Level);
