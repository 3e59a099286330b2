namespace Hormesis.Training.SelfTest;

/// <summary>The bits that this processor computed.</summary>
/// <param name="Name">Of the operation.</param>
/// <param name="Digest">Of all its numbers.</param>
/// <param name="IsPromised">Whether they are those of every processor that was tried.</param>
public sealed record PortableResult(string Name, string Digest, bool IsPromised);
