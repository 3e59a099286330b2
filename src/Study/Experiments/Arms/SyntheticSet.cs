using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Arms;

/// <summary>Identifies one set of images that stand in D'(p) for synthetic ones.</summary>
/// <param name="Origin">Images of the cohort that S translates, or that are taken themselves; null if the images are
/// given, and of no cohort of the study.</param>
/// <param name="Generator">Number of the training of S, from 0; null if S did not make the images.</param>
internal sealed record SyntheticSet(SyntheticImages Images, SyntheticOrigin? Origin, int? Generator)
{
    /// <summary>Step of the training after which S made the images; null for the end of the training.</summary>
    public int? Step { get; init; }

    /// <summary>Whether S made the images.</summary>
    public bool IsOfS => Images == SyntheticImages.Synthetic;

    /// <summary>Name in paths: <c>source</c>, <c>source/seed1/step500</c>, <c>true-mri</c>.</summary>
    public string Path =>
        (!IsOfS ? YamlNames.OfValue(Images) : Origin is { } origin ? YamlNames.OfValue(origin) : "given")
        + (Generator is > 0 ? FormattableString.Invariant($"/seed{Generator}") : "")
        + (Step is null ? "" : FormattableString.Invariant($"/step{Step}"));

    /// <summary>Name in the inputs of a stage: <c>source-seed1</c>.</summary>
    public string Input => Path.Replace('/', '-');
}
