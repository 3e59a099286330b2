namespace Hormesis.Study.Experiments.Arms;

/// <summary>Images that stand in D'(p) for synthetic ones.</summary>
internal enum SyntheticImages
{
    /// <summary>Translations by S.</summary>
    Translated,

    /// <summary>The true MRI of the source's patients.</summary>
    TrueMri,

    /// <summary>The CT of the source's patients, as prepared for S.</summary>
    Untranslated,
}
