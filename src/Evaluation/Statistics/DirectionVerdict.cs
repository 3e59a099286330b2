namespace Hormesis.Evaluation.Statistics;

/// <summary>Conclusion that a comparison allows about the direction of a difference.</summary>
public enum DirectionVerdict
{
    /// <summary>
    /// The test over patients finds no difference at alpha after Holm's correction. This does not show that there is
    /// none.
    /// </summary>
    NotSignificant,

    /// <summary>
    /// The models that were trained differ over patients, but the variance between trainings is too large, or unknown,
    /// or there are too few patients for an interval. Another training may change the difference, so this is no
    /// finding.
    /// </summary>
    ModelsOnly,

    Lower,

    Higher,

    /// <summary>The tests find a difference, but mean, ranks and interval do not have the same direction.</summary>
    Unclear,
}
