namespace Hormesis.Evaluation.Statistics;

/// <summary>Conclusion that a comparison allows about the direction of a difference.</summary>
internal enum DirectionVerdict
{
    /// <summary>
    /// The test finds no difference at alpha after Holm's correction. This does not show that there is none.
    /// </summary>
    NotSignificant,

    Lower,

    Higher,

    /// <summary>The test finds a difference, but mean, ranks and interval do not have the same direction.</summary>
    Unclear,
}
