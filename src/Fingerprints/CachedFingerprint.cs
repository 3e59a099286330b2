using System.Collections.Immutable;

namespace Hormesis.Fingerprints;

/// <summary>What is kept of a fingerprint; its members are read again when someone asks.</summary>
internal sealed record CachedFingerprint(Digest Digest, ImmutableSortedDictionary<string, string> Packages);
