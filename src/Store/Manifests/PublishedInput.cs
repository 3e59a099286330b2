using System.Collections.Immutable;

namespace Hormesis.Store.Manifests;

/// <summary>Input of a published instance and its producer.</summary>
/// <param name="Producer">Id of the instance that made it; null for raw files.</param>
/// <param name="Paths">The producer's outputs that the input holds; empty means all.</param>
/// <param name="Digest">Digest of the input's listing, as in the key.</param>
public sealed record PublishedInput(string Name, string? Producer, ImmutableSortedSet<string> Paths, Digest Digest);
