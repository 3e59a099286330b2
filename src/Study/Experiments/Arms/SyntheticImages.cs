namespace Hormesis.Study.Experiments.Arms;

/// <summary>Images that stand in D'(p) for synthetic ones.</summary>
internal enum SyntheticImages
{
    /// <summary>Images of S: the study's own synthetic images.</summary>
    Synthetic,

    /// <summary>The true MRI of the source's patients.</summary>
    TrueMri,

    /// <summary>The CT of the source's patients, as prepared for S.</summary>
    Untranslated,
}
