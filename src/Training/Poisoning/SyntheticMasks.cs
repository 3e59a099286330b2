namespace Hormesis.Training.Poisoning;

/// <summary>Whose mask a synthetic image bears in D'(p).</summary>
public enum SyntheticMasks
{
    /// <summary>That of the image it was made of.</summary>
    Own,

    /// <summary>Another patient's (<see cref="MaskTransplant"/>).</summary>
    OtherPatients,
}
