using System.Collections.Immutable;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Store;

namespace Hormesis.Pipeline.Manifests;

/// <summary>An instance with its current result.</summary>
/// <param name="Inputs">Digest of each input's listing.</param>
internal sealed record InstanceResult(StageInstance Instance, ActionRecord Record, ImmutableSortedDictionary<string,
    Digest> Inputs);
