namespace Hormesis.Study.Experiments.Arms;

/// <summary>Whose mask a synthetic image bears in D'(p).</summary>
internal enum SyntheticMasks
{
    /// <summary>That of the image it was made of.</summary>
    Own,

    /// <summary>Another patient's, by one random cycle of the patients.</summary>
    OtherPatients,
}
