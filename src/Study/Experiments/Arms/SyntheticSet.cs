using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Arms;

/// <summary>Identifies one set of images that stand in D'(p) for synthetic ones.</summary>
/// <param name="Origin">Images of the cohort that S translates, or that are taken themselves.</param>
internal sealed record SyntheticSet(SyntheticImages Images, SyntheticOrigin Origin)
{
    /// <summary>Whether S made the images.</summary>
    public bool IsOfS => Images == SyntheticImages.Translated;

    /// <summary>Name in paths and inputs: <c>source</c>, <c>true-mri</c>.</summary>
    public string Name => IsOfS ? YamlNames.OfValue(Origin) : YamlNames.OfValue(Images);
}
