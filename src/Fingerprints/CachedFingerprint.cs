using System.Collections.Immutable;

namespace Hormesis.Fingerprints;

/// <summary>What the cache keeps of a fingerprint.</summary>
internal sealed record CachedFingerprint(Digest Digest, ImmutableSortedDictionary<string, string> Packages);
