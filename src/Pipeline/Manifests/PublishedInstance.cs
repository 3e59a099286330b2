using System.Collections.Immutable;
using Hormesis.Pipeline.Keys;

namespace Hormesis.Pipeline.Manifests;

/// <summary>What a manifest says of an instance.</summary>
/// <param name="Key">Its digest as the manifest states it.</param>
internal sealed record PublishedInstance(string Id, string Stage, Digest Key, ActionKey KeyJson, ImmutableArray<PublishedInput> Inputs, ImmutableArray<PublishedFile> Outputs);
