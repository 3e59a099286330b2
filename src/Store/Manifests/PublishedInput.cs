using System.Collections.Immutable;

namespace Hormesis.Store.Manifests;

/// <summary>Where an input came from.</summary>
/// <param name="Producer">Id of the instance that made it; null for raw files.</param>
/// <param name="Paths">Those of the producer's outputs that it holds; empty for all of them.</param>
/// <param name="Digest">Of its listing, as in the key.</param>
public sealed record PublishedInput(string Name, string? Producer, ImmutableSortedSet<string> Paths, Digest Digest);
