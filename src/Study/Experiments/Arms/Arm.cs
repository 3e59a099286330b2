namespace Hormesis.Study.Experiments.Arms;

/// <summary>
/// One reading of the paper's Algorithm 1, or a control beside it. All share the U-Net's steps, schedule and random
/// numbers, and p = 0 is one training for all.
/// </summary>
internal enum Arm
{
    /// <summary>
    /// Synthetic images replace real ones: |D'(p)| = |D|. "p represents the proportion of synthetic data" (section
    /// 4.1), and of 150 real and 150 synthetic scans no other reading reaches 83.33 %.
    /// </summary>
    Replace,

    /// <summary>Synthetic images are added until they are a fraction p, D stays whole: "D'(p) &lt;- D ∪ X'" (Algorithm
    /// 1, line 3).</summary>
    Append,

    /// <summary>
    /// The real images that <see cref="Replace"/> keeps, and nothing synthetic. Not the paper's: it says "performance
    /// degradation as synthetic data increases" (abstract), and this tells losing real images from gaining synthetic
    /// ones.
    /// </summary>
    RealOnly,

    /// <summary>As <see cref="Replace"/>, with S applied to D's own training images, masks kept: "X' &lt;- S(D)"
    /// (Algorithm 1, line 2), to the letter.</summary>
    Self,

    /// <summary>
    /// As <see cref="Replace"/>, with another patient's mask on every synthetic image: the upper bound of harm,
    /// "through mislabeled" data (section 2, data poisoning).
    /// </summary>
    Transplant,

    /// <summary>
    /// As <see cref="Replace"/>, from the best synthetic images by a gate without labels alone: "the importance of
    /// synthetic data curation, … controlled synthetic augmentation may be feasible if appropriately regulated"
    /// (section 4.2).
    /// </summary>
    Curated,
}
