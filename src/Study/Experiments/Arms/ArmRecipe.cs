using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Arms;

/// <summary>How an arm makes D'(p), and how the study speaks of it: a row of the table <see
/// cref="ArmRecipes"/>.</summary>
internal sealed record ArmRecipe
{
    public required Arm Arm { get; init; }

    /// <summary>As in experiments.yaml, paths and tables: <c>real-only</c>.</summary>
    public string Name => YamlNames.OfValue(Arm);

    /// <summary>What becomes of the real images.</summary>
    public required PoisoningMode Real { get; init; }

    /// <summary>What S translates; null for the study's own <c>poisoning.synthetic</c>.</summary>
    public SyntheticOrigin? Origin { get; init; }

    /// <summary>Whose masks the synthetic images bear.</summary>
    public SyntheticMasks Masks { get; init; } = SyntheticMasks.Own;

    /// <summary>Whether synthetic images must pass the gate.</summary>
    public bool IsGated { get; init; }

    /// <summary>Whether the numbers of the paper's Table 1 are of this arm.</summary>
    public bool IsPapers { get; init; }

    /// <summary>D'(p) in a few words.</summary>
    public required string Dataset { get; init; }

    /// <summary>The sentence of the paper that the arm reads, with its place, or why there is a control.</summary>
    public required string Paper { get; init; }

    /// <summary>Whether D'(p) has synthetic images at a rate above 0.</summary>
    public bool HasSynthetic => Real != PoisoningMode.RealOnly;

    /// <summary>What S translates in this arm of a study.</summary>
    /// <param name="own">The study's <c>poisoning.synthetic</c>.</param>
    public SyntheticOrigin OriginIn(SyntheticOrigin own) => Origin ?? own;
}
