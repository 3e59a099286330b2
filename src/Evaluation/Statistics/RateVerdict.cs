
namespace Hormesis.Evaluation.Statistics;

/// <param name="Loss">Mean Dice at p = 0 minus that at the rate; above 0 is worse.</param>
/// <param name="Lower">Lower bound of the loss, with coverage (1 + confidence) / 2.</param>
/// <param name="Upper">Upper bound of the loss, with coverage (1 + confidence) / 2.</param>
public sealed record RateVerdict(Fraction Rate, double Loss, double Lower, double Upper, HarmVerdict Verdict);
