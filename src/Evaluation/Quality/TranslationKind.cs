namespace Hormesis.Evaluation.Quality;

/// <summary>What stands in for the MRI of a patient of whom there is a CT.</summary>
public enum TranslationKind
{
    /// <summary>S of the CT.</summary>
    Synthetic,

    /// <summary>The CT as it is: a translation must beat it.</summary>
    Identity,

    /// <summary>The CT with the intensities of real MRIs (<see cref="HistogramMatching"/>): a translation must beat
    /// it.</summary>
    HistogramMatched,

    /// <summary>The patient's own MRI: what the Dice can be at best.</summary>
    TrueMri,
}
