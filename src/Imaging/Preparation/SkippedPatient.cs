namespace Hormesis.Imaging.Preparation;

/// <summary>A patient of whom no slice was taken.</summary>
public sealed record SkippedPatient
{
    public required string Patient { get; init; }

    /// <summary>One sentence, with the numbers met and asked for.</summary>
    public required string Reason { get; init; }
}
