namespace Hormesis.Study.Results.Report;

/// <summary>One claim of the paper beside what this study finds.</summary>
internal sealed record PaperClaim
{
    /// <summary>Quotation from the paper.</summary>
    public required string Quote { get; init; }

    /// <summary>Section of the quotation.</summary>
    public required string Section { get; init; }

    /// <summary>How this study reads the claim, and in which arms.</summary>
    public required string Reading { get; init; }

    /// <summary>What this study finds on it.</summary>
    public required Func<PaperEvidence, string> Finding { get; init; }

    /// <summary>Whether the claim and the finding can be compared, and why.</summary>
    public required string Comparability { get; init; }
}
