namespace Hormesis.Fingerprints.Reach;

/// <summary>An override or implementation that is reached once what it stands for is.</summary>
internal sealed record Dispatch(Node When, Node Then);
