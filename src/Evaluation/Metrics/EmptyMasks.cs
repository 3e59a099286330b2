namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// Values of the metrics of a case if their formula gives 0/0. If only one mask is empty, Dice, Jaccard, surface Dice
/// and lesion-wise Dice are 0, and the Hausdorff distance is the slice's diagonal.
/// </summary>
public enum EmptyMasks
{
    /// <summary>
    /// The value is the best one if prediction and reference are both empty. Sensitivity is 0 if only the reference is
    /// empty, so that a false alarm counts as a miss, and precision is 0 if only the prediction is. No case is left
    /// out. BraTS up to 2024 computes Dice in this way, and GaNDLF the sensitivity.
    /// </summary>
    One,

    /// <summary>
    /// The case has no value and is left out of the means and tests of that metric. Sensitivity has no value if the
    /// reference is empty, and precision if the prediction is. nnU-Net v2 does this, and BraTS 2025 by its settings of
    /// panoptica.
    /// </summary>
    None,
}
