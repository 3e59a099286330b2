using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Arms;

/// <summary>How an arm composes D'(p), and its texts: one row of the table <see cref="ArmRecipes"/>.</summary>
internal sealed record ArmRecipe
{
    public required Arm Arm { get; init; }

    /// <summary>Name in experiments.yaml, paths and tables: <c>real-only</c>.</summary>
    public string Name => YamlNames.OfValue(Arm);

    /// <summary>Treatment of the real images.</summary>
    public required PoisoningMode Real { get; init; }

    /// <summary>Purpose of the arm.</summary>
    public required ArmRole Role { get; init; }

    /// <summary>Images that stand for synthetic ones.</summary>
    public SyntheticImages Images { get; init; } = SyntheticImages.Synthetic;

    /// <summary>Images that S translates; null for those of the study (<see cref="SyntheticSupply.Origin"/>).</summary>
    public SyntheticOrigin? Origin { get; init; }

    /// <summary>Masks of the synthetic images.</summary>
    public SyntheticMasks Masks { get; init; } = SyntheticMasks.Own;

    /// <summary>Whether synthetic images must pass the gate.</summary>
    public bool IsGated { get; init; }

    /// <summary>Whether the paper's Table 1 has numbers of this arm.</summary>
    public bool IsPapers { get; init; }

    /// <summary>Short description of D'(p).</summary>
    public required string Dataset { get; init; }

    /// <summary>The sentence of the paper that the arm interprets, with its section, or the reason for a
    /// control.</summary>
    public required string Paper { get; init; }

    /// <summary>Whether D'(p) has synthetic images at a rate above 0.</summary>
    public bool HasSynthetic => Real != PoisoningMode.RealOnly;

    /// <summary>Whether S makes the images that stand for synthetic ones.</summary>
    public bool IsOfS => HasSynthetic && Images == SyntheticImages.Synthetic;

    /// <summary>Whether the arm can have a rate: at 1 no real image is left, so the arm must have other images, and a
    /// limited number of them.</summary>
    public bool CanHave(Fraction rate) => rate != Fraction.One || Real == PoisoningMode.Replace;

    /// <summary>Images that stand for synthetic ones in this arm of a study.</summary>
    /// <param name="own">Images that S translates in the study; null if it translates none.</param>
    /// <param name="generator">Number of the training of S; null if S does not make the images.</param>
    public SyntheticSet SetIn(SyntheticOrigin? own, int? generator) => new(Images, OriginIn(own), generator);

    /// <summary>Images that S translates in this arm of a study.</summary>
    /// <param name="own">As for <see cref="SetIn"/>.</param>
    public SyntheticOrigin? OriginIn(SyntheticOrigin? own) => Origin ?? own;
}
