namespace Hormesis.Study.Experiments.Arms;

/// <summary>Masks of the synthetic images in D'(p).</summary>
internal enum SyntheticMasks
{
    /// <summary>The mask of the translated image.</summary>
    Own,

    /// <summary>Another patient's mask, by one random cycle of the patients.</summary>
    OtherPatients,
}
