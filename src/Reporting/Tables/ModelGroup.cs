
namespace Hormesis.Reporting.Tables;

/// <summary>The U-Nets of one arm at one rate.</summary>
/// <param name="Arm">Name in experiments.yaml.</param>
/// <param name="Seed">Null for all seeds.</param>
public sealed record ModelGroup(string Arm, Fraction Rate, int? Seed = null);
