namespace Hormesis.Evaluation.Statistics;

/// <summary>Where the interval of the Dice loss lies to the margin.</summary>
public enum HarmVerdict
{
    /// <summary>Its lower bound is above the margin: a loss beyond it is shown.</summary>
    Shown,

    /// <summary>Its upper bound is below the margin: a loss of the margin or more is excluded; the rate is non-inferior
    /// to p = 0.</summary>
    Excluded,

    /// <summary>The margin is in the interval: neither is shown.</summary>
    Undecided,
}
