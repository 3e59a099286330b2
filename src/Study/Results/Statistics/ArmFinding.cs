namespace Hormesis.Study.Results.Statistics;

/// <summary>Plain sentences about one arm, or one arm against another.</summary>
internal sealed record ArmFinding
{
    public required string Heading { get; init; }

    /// <summary>Those of <see cref="Sentences"/> that answer the study's question.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>Those that say how far the answer goes.</summary>
    public required IReadOnlyList<string> Certainty { get; init; }

    public required IReadOnlyList<string> Sentences { get; init; }
}
