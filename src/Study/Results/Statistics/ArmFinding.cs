namespace Hormesis.Study.Results.Statistics;

/// <summary>Sentences about one arm, or about the comparison of two arms.</summary>
internal sealed record ArmFinding
{
    public required string Heading { get; init; }

    /// <summary>The part of <see cref="Sentences"/> that answers the study's question.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>The part of <see cref="Sentences"/> about the certainty of the answer.</summary>
    public required IReadOnlyList<string> Certainty { get; init; }

    public required IReadOnlyList<string> Sentences { get; init; }
}
