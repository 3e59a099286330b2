namespace Hormesis.Fingerprints.Parts;

/// <summary>Contribution of one node to every fingerprint that reaches it.</summary>
/// <param name="Digest">Digest of the node's canonical text.</param>
/// <param name="Reaches">Nodes that the text names.</param>
/// <param name="Dispatches">Virtual methods of a type.</param>
/// <param name="Assemblies">Assemblies of packages and of the framework that the text names.</param>
internal sealed record Part(
    Node Node,
    Digest Digest,
    IReadOnlyCollection<Node> Reaches,
    IReadOnlyCollection<Dispatch> Dispatches,
    IReadOnlyCollection<string> Assemblies);
