namespace Hormesis.Study.Experiments.Arms;

/// <summary>Purpose of an arm in the study.</summary>
internal enum ArmRole
{
    /// <summary>A reading of the paper's method or of its advice.</summary>
    Reading,

    /// <summary>Control: the real images that the poisoned arms keep, without synthetic ones.</summary>
    RealImagesLost,

    /// <summary>Control with the best images that S could make. Harm in it is an error of the measurement.</summary>
    Positive,

    /// <summary>Control with images or masks that are known to be wrong: a scale for the harm that can be
    /// done.</summary>
    Negative,
}
