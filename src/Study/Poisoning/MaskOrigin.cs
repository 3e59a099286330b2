namespace Hormesis.Study.Poisoning;

/// <summary>Origin of a sample's mask.</summary>
internal sealed record MaskOrigin
{
    /// <summary>Cohort of the patient.</summary>
    public required string Cohort { get; init; }

    public required string Patient { get; init; }

    /// <summary>Scan of the patient.</summary>
    public required string Case { get; init; }

    public required int Slice { get; init; }
}
