namespace Hormesis.Evaluation.Statistics;

/// <summary>Position of the interval of the Dice loss relative to the margin.</summary>
public enum HarmVerdict
{
    /// <summary>The lower bound is above the margin: a loss larger than the margin is shown.</summary>
    Shown,

    /// <summary>
    /// The upper bound is below the margin: a loss of the margin or more is excluded, and the rate is non-inferior to p
    /// = 0.
    /// </summary>
    Excluded,

    /// <summary>The interval contains the margin: such a loss is neither shown nor excluded.</summary>
    Undecided,
}
