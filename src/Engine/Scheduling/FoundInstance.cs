using Hormesis.Stages;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Scheduling;

/// <summary>What the store has for an instance of a graph.</summary>
internal sealed record FoundInstance(StageInstance Instance)
{
    /// <summary>Producers without a current result; where there are any, nothing was looked up.</summary>
    public IReadOnlyList<string> Awaited { get; init; } = [];

    /// <summary>Null where nothing could be looked up.</summary>
    public Lookup? Lookup { get; init; }

    /// <summary>Why nothing could be looked up, as raw data that is missing; null where something was.</summary>
    public string? Fault { get; init; }

    /// <summary>The current result; null where there is none.</summary>
    public ActionRecord? Record => Lookup?.Record;

    /// <summary>The current result with its inputs; null where there is none.</summary>
    public InstanceResult? Result => Record is { } record ? new(Instance, record, Lookup!.Inputs) : null;
}
