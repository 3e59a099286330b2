using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Store;

namespace Hormesis.Engine.Lookups;

/// <summary>Looks up the instances of a graph, producers first.</summary>
/// <param name="known">Returns an instance that was looked up before; null looks it up.</param>
internal sealed class GraphLookup(InstanceLookup lookups, Func<StageInstance, FoundInstance?>? known = null)
{
    private readonly Dictionary<string, ActionRecord> current = new(StringComparer.Ordinal);

    /// <param name="instance">All its producers must have been looked up before.</param>
    public FoundInstance Of(StageInstance instance, CancellationToken cancellation)
    {
        string[] awaited = [.. StageGraph.Producers(instance).Where(id => !current.ContainsKey(id))];
        var found = awaited.Length > 0
            ? new FoundInstance(instance) { Awaited = awaited }
            : known?.Invoke(instance) ?? LookUp(instance, cancellation);
        if (found.Record is { } record)
            current.Add(instance.Id, record);
        return found;
    }

    private FoundInstance LookUp(StageInstance instance, CancellationToken cancellation)
    {
        try
        {
            return new(instance) { Lookup = lookups.Of(instance, id => current[id], cancellation) };
        }
        catch (HormesisException error)
        {
            return new(instance) { Fault = error.Message };
        }
    }
}
