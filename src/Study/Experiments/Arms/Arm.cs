namespace Hormesis.Study.Experiments.Arms;

/// <summary>
/// An interpretation of the paper's Algorithm 1, or a control. All arms have the same U-Net steps, schedule and random
/// numbers, and at p = 0 they share one training.
/// </summary>
internal enum Arm
{
    /// <summary>
    /// Synthetic images replace real ones: |D'(p)| = |D|. "p represents the proportion of synthetic data" (section
    /// 4.1); with 150 real and 150 synthetic scans, no other interpretation reaches 83.33 %.
    /// </summary>
    Replace,

    /// <summary>Synthetic images are added to all of D until they are a fraction p: "D'(p) &lt;- D ∪ X'" (Algorithm 1,
    /// line 3).</summary>
    Append,

    /// <summary>
    /// The real images that <see cref="Replace"/> keeps, without synthetic ones. It is not in the paper, which states
    /// "performance degradation as synthetic data increases" (abstract); this control separates the loss of real images
    /// from the addition of synthetic ones.
    /// </summary>
    RealOnly,

    /// <summary>Same as <see cref="Replace"/>, but S translates D's own training images, which keep their masks: the
    /// literal reading of "X' &lt;- S(D)" (Algorithm 1, line 2).</summary>
    Self,

    /// <summary>
    /// Same as <see cref="Replace"/>, but every synthetic image has another patient's mask: an upper bound of the harm
    /// "through mislabeled" data (section 2, data poisoning).
    /// </summary>
    Transplant,

    /// <summary>
    /// Same as <see cref="Replace"/>, but only with the synthetic images that a gate without labels ranks best: "the
    /// importance of synthetic data curation, … controlled synthetic augmentation may be feasible if appropriately
    /// regulated" (section 4.2).
    /// </summary>
    Curated,

    /// <summary>
    /// Same as <see cref="Replace"/>, but with the source patients' true MRI: the images that a perfect S would make.
    /// It needs a source with a true MRI, which only the phantom has.
    /// </summary>
    Perfect,

    /// <summary>Same as <see cref="Replace"/>, but with the CT itself in place of its translation: what an S that
    /// learned nothing would make.</summary>
    Untranslated,
}
