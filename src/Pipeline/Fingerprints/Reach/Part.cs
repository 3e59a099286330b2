namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>What one node adds to every fingerprint that reaches it.</summary>
internal sealed class Part
{
    public required Node Node { get; init; }

    /// <summary>Of its role, its full name and what it is made of; no two nodes have it in common.</summary>
    public required Digest Content { get; init; }

    public required Node[] Reaches { get; init; }

    public required Dispatch[] Dispatches { get; init; }

    /// <summary>Assemblies outside ours that it touches.</summary>
    public required string[] Assemblies { get; init; }
}
