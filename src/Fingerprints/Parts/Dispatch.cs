namespace Hormesis.Fingerprints.Parts;

/// <summary>An override or implementation, which is reached once the method that it stands for is reached.</summary>
internal sealed record Dispatch(Node Declaration, Node Implementation);
