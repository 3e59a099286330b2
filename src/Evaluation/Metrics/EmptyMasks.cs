namespace Hormesis.Evaluation.Metrics;

/// <summary>What Dice, Jaccard and sensitivity are where their formula is 0/0. Where one mask alone is empty Dice and
/// Jaccard are 0.</summary>
public enum EmptyMasks
{
    /// <summary>
    /// 1 where prediction and reference are both empty; sensitivity is 0 where the reference alone is, so that a false
    /// alarm counts as a miss, and no case is left out. BraTS up to 2024 (Dice of its evaluation, sensitivity of
    /// GaNDLF).
    /// </summary>
    One,

    /// <summary>
    /// No value: the case is left out of that metric's means and tests. nnU-Net v2 and, by its panoptica settings,
    /// BraTS 2025. Sensitivity has none wherever the reference is empty.
    /// </summary>
    None,
}
