namespace Hormesis.Fingerprints.Parts;

/// <summary>An override or implementation; it is reached when its declaration is reached.</summary>
internal sealed record Dispatch(Node Declaration, Node Implementation);
