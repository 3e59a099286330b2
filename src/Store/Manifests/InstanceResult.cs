using System.Collections.Immutable;
using Hormesis.Stages;

namespace Hormesis.Store.Manifests;

/// <summary>An instance with its current result.</summary>
/// <param name="Inputs">Digest of each input's listing.</param>
public sealed record InstanceResult(StageInstance Instance, ActionRecord Record, ImmutableSortedDictionary<string,
    Digest> Inputs);
