using System.Collections.Immutable;

namespace Hormesis.Fingerprints;

/// <summary>A fingerprint as stored in the cache.</summary>
internal sealed record CachedFingerprint(Digest Digest, ImmutableSortedDictionary<string, string> Packages);
