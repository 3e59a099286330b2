namespace Hormesis.Evaluation.Statistics;

/// <param name="Level">Nominal coverage of the two-sided interval; each bound alone holds with (1 + Level) / 2.</param>
public sealed record ConfidenceInterval(double Lower, double Upper, double Level);
