using System.Collections.Immutable;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Comparison;

/// <summary>One instance of a compared study.</summary>
/// <param name="Published">Entry of the manifest; null for a list of digests.</param>
/// <param name="Files">Files by the their paths below the study's folder.</param>
internal sealed record ComparedInstance(string Id, PublishedInstance? Published,
    ImmutableSortedDictionary<string, ComparedFile> Files);
