namespace Hormesis.Imaging.Preparation;

/// <summary>A patient from whom no slice was taken.</summary>
public sealed record SkippedPatient
{
    public required string Patient { get; init; }

    /// <summary>One sentence with the actual and the required numbers.</summary>
    public required string Reason { get; init; }
}
