namespace Hormesis.Study.Stages;

/// <summary>The results as a text.</summary>
public sealed record ResultsParameters
{
    public required TablesParameters Table { get; init; }

    public required SupplementParameters Supplement { get; init; }

    /// <summary>Whether the scans are a phantom's.</summary>
    public required bool IsPhantom { get; init; }
}
