namespace Hormesis.Evaluation.Quality;

/// <summary>Kinds of image that replace the MRI of a patient who has a CT.</summary>
public enum TranslationKind
{
    /// <summary>The translation of the CT by S.</summary>
    Synthetic,

    /// <summary>The unchanged CT. A translation must be better than it.</summary>
    Identity,

    /// <summary>
    /// The CT with the intensities of real MRIs (<see cref="HistogramMatching"/>). A translation must be better than
    /// it.
    /// </summary>
    HistogramMatched,

    /// <summary>The patient's own MRI. It gives the best Dice that a translation can reach.</summary>
    TrueMri,
}
