using System.Text.Json.Serialization;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Poisoning;

/// <summary>One evaluated U-Net among the inputs of a table or figure.</summary>
public sealed record ScoredModel
{
    public required Arm Arm { get; init; }

    public required Fraction Rate { get; init; }

    /// <summary>From 0.</summary>
    public required int Seed { get; init; }

    /// <summary>Name of the input: <c>replace-16.67-seed0</c>.</summary>
    [JsonIgnore]
    public string Input => FormattableString.Invariant($"{YamlName(Arm)}-{Rate.Percent}-seed{Seed}");

    /// <summary>Name of its instances: <c>replace/p16.67/seed0</c>.</summary>
    [JsonIgnore]
    public string Path => FormattableString.Invariant($"{YamlName(Arm)}/p{Rate.Percent}/seed{Seed}");

    private static string YamlName(Arm arm) => YamlNames.OfValue(arm);
}
