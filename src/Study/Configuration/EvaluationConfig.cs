namespace Hormesis.Study.Configuration;

/// <summary>How predictions on the real test split are scored.</summary>
public sealed record EvaluationConfig
{
    /// <summary>What the tables count as one case.</summary>
    public required CaseUnit Case { get; init; }
}
