using Hormesis.Engine.Workers;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>What a run would do and why; runs nothing and writes nothing but what it has read: digests of raw files,
/// and which objects are sound.</summary>
public sealed class PipelineStatus
{
    private readonly ObjectStore objects;
    private readonly InstanceLookup lookups;
    private readonly LatestKeys latest;
    private readonly RerunReasons reasons;
    private readonly MachineSelfTest selfTest;
    private readonly Dictionary<string, ActionRecord> current = new(StringComparer.Ordinal);

    private PipelineStatus(StoreLayout layout, string study, RawFiles raw, ICodeFingerprint fingerprint,
        string processor)
    {
        var actions = new ActionStore(layout);
        objects = new(layout);
        lookups = new(actions, objects, raw, fingerprint);
        latest = LatestKeys.Open(layout, study);
        reasons = new(actions, new(layout), latest);
        selfTest = new(lookups, processor, runner: null);
    }

    /// <returns>Every instance, producers first.</returns>
    public static IReadOnlyList<InstanceStatus> Of(
        StageGraph graph, string artifactsFolder, string study, ICodeFingerprint fingerprint,
            CancellationToken cancellation) =>
        Of(graph, artifactsFolder, study, fingerprint, MachineDescription.Identity, cancellation);

    /// <param name="processor">As in <see cref="IActionExecutor.Processor"/>.</param>
    internal static IReadOnlyList<InstanceStatus> Of(
        StageGraph graph, string artifactsFolder, string study, ICodeFingerprint fingerprint, string processor,
            CancellationToken cancellation)
    {
        var layout = new StoreLayout(artifactsFolder);
        var raw = RawFiles.Open(layout);
        var status = new PipelineStatus(layout, study, raw, fingerprint, processor);
        InstanceStatus[] all = [.. graph.Instances.Select(instance => status.Of(instance, cancellation))];
        raw.Save();
        status.objects.SaveKnown();
        return all;
    }

    private InstanceStatus Of(StageInstance instance, CancellationToken cancellation)
    {
        var awaited = StageGraph.Producers(instance).Where(id => !current.ContainsKey(id)).ToArray();
        if (awaited.Length > 0)
            return ToRun(instance, RerunReason.After(awaited));

        try
        {
            var lookup = lookups.Of(instance, id => current[id], cancellation);
            if (lookup.Record is not { } record)
                return ToRun(instance, reasons.Of(instance, lookup));

            current.Add(instance.Id, record);
            return new(instance, InstanceState.UpToDate, Foreign(instance, record, cancellation),
                []) { MachineClass = record.MachineClass };
        }
        catch (HormesisException error)
        {
            return ToRun(instance, RerunReason.Of(error.Message.ReplaceLineEndings(" ")));
        }
    }

    private string Foreign(StageInstance instance, ActionRecord record, CancellationToken cancellation) =>
        instance.Numerics is { } numerics && record.MachineClass is { } made
        && selfTest.ClassFor(numerics, cancellation).GetAwaiter().GetResult().Name is { } here && here != made
            ? $"made by a machine of class {made}; this one is of {here}"
            : "";

    private InstanceStatus ToRun(StageInstance instance, RerunReason reason) => latest.Of(instance.Id) is null
        ? new(instance, InstanceState.Missing, "no result yet", [])
        : new(instance, InstanceState.Stale, reason.Text, reason.Changes);
}
