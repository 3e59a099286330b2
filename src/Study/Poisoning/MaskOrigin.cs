namespace Hormesis.Study.Poisoning;

/// <summary>Whose mask a sample carries.</summary>
internal sealed record MaskOrigin
{
    /// <summary>Cohort of the patient.</summary>
    public required string Cohort { get; init; }

    public required string Patient { get; init; }

    /// <summary>Scan of the patient.</summary>
    public required string Case { get; init; }

    public required int Slice { get; init; }
}
