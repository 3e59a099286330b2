using System.Collections.Immutable;

namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>What one node adds to every fingerprint that reaches it.</summary>
internal sealed record Part
{
    /// <summary>For a person: <c>Hormesis.Training.Santa.SantaStep.Run(Tensor, Tensor)</c>.</summary>
    public required string Name { get; init; }

    public required Digest Content { get; init; }

    public required ImmutableArray<Node> Reaches { get; init; }

    /// <summary>Overrides and implementations, reached when what they stand for is.</summary>
    public required ImmutableArray<(Node When, Node Then)> Dispatches { get; init; }

    /// <summary>Assemblies outside ours that it touches.</summary>
    public required ImmutableArray<string> Assemblies { get; init; }
}
