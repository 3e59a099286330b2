using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Arms;

/// <summary>Identifies one set of images that stand in D'(p) for synthetic ones.</summary>
/// <param name="Origin">Images of the cohort that S translates, or that are taken themselves.</param>
/// <param name="Generator">Number of the training of S, from 0; null if S did not make the images.</param>
internal sealed record SyntheticSet(SyntheticImages Images, SyntheticOrigin Origin, int? Generator)
{
    /// <summary>Step of the training after which S made the images; null for the end of the training.</summary>
    public int? Step { get; init; }

    /// <summary>Whether S made the images.</summary>
    public bool IsOfS => Images == SyntheticImages.Translated;

    /// <summary>Name in paths: <c>source</c>, <c>source/seed1/step500</c>, <c>true-mri</c>.</summary>
    public string Path =>
        (IsOfS ? YamlNames.OfValue(Origin) : YamlNames.OfValue(Images))
        + (Generator is > 0 ? FormattableString.Invariant($"/seed{Generator}") : "")
        + (Step is null ? "" : FormattableString.Invariant($"/step{Step}"));

    /// <summary>Name in the inputs of a stage: <c>source-seed1</c>.</summary>
    public string Input => Path.Replace('/', '-');

    /// <summary>A study's own sets, one for each training of S.</summary>
    public static IEnumerable<SyntheticSet> OfTrainings(int count, SyntheticOrigin origin) => Enumerable.Range(0, count)
        .Select(generator => new SyntheticSet(SyntheticImages.Translated, origin, generator));
}
