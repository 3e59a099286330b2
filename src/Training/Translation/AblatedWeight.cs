namespace Hormesis.Training.Translation;

/// <summary>A weight in a translation model's loss that an ablation varies.</summary>
/// <param name="Name">Name in instances and labels: <c>path</c>.</param>
/// <param name="Term">The weighted term, as a sentence calls it: <c>SANTA's path regulariser</c>.</param>
/// <param name="Value">Weight in this configuration.</param>
/// <param name="With">Returns the same configuration with another weight.</param>
public sealed record AblatedWeight(string Name, string Term, double Value, Func<double, TranslationConfig> With);
