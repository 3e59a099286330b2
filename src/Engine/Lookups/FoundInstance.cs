using Hormesis.Stages;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Lookups;

/// <summary>Result of looking up one instance of a graph in the store.</summary>
internal sealed record FoundInstance(StageInstance Instance)
{
    /// <summary>Producers without a current result; if there are any, the instance was not looked up.</summary>
    public IReadOnlyList<string> Awaited { get; init; } = [];

    /// <summary>Lookup of the instance; null if it could not be looked up.</summary>
    public Lookup? Lookup { get; init; }

    /// <summary>Reason why the lookup failed, for example missing raw data; null if it succeeded.</summary>
    public string? Fault { get; init; }

    /// <summary>The current result; null if there is none.</summary>
    public ActionRecord? Record => Lookup?.Record;

    /// <summary>The current result with its inputs; null if there is none.</summary>
    public InstanceResult? Result => Record is { } record ? new(Instance, record, Lookup!.Inputs) : null;
}
