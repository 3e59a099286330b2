namespace Hormesis.Evaluation.Statistics;

/// <summary>What a comparison allows one to say of its direction.</summary>
internal enum DirectionVerdict
{
    /// <summary>The test finds no difference at alpha, after Holm's correction. Not: that there is none.</summary>
    NotSignificant,

    Lower,

    Higher,

    /// <summary>The test finds a difference, but mean, ranks and interval do not point one way.</summary>
    Unclear,
}
