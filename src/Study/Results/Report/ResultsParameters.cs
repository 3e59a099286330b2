using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Report;

/// <summary>The results as a text.</summary>
public sealed record ResultsParameters
{
    public required TablesParameters Table { get; init; }

    public required SupplementParameters Supplement { get; init; }

    /// <summary>Whether the scans are a phantom's.</summary>
    public required bool IsPhantom { get; init; }
}
