namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// Values of Dice, Jaccard and sensitivity if their formula gives 0/0. If only one mask is empty, Dice and Jaccard are
/// 0.
/// </summary>
public enum EmptyMasks
{
    /// <summary>
    /// The value is 1 if prediction and reference are both empty. Sensitivity is 0 if only the reference is empty, so
    /// that a false alarm counts as a miss. No case is left out. BraTS up to 2024 computes Dice in this way, and GaNDLF
    /// the sensitivity.
    /// </summary>
    One,

    /// <summary>
    /// The case has no value and is left out of the means and tests of that metric. Sensitivity has no value if the
    /// reference is empty. nnU-Net v2 does this, and BraTS 2025 by its settings of panoptica.
    /// </summary>
    None,
}
