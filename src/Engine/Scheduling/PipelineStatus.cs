using Hormesis.Engine.Workers;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>Determines what a run would do and why. Runs nothing; writes only caches: digests of raw files, and which
/// objects are sound.</summary>
public sealed class PipelineStatus
{
    private readonly ObjectStore objects;
    private readonly GraphLookup lookups;
    private readonly LatestKeys latest;
    private readonly RerunReasons reasons;
    private readonly MachineSelfTest selfTest;

    private PipelineStatus(StoreLayout layout, string study, RawFiles raw, ICodeFingerprint fingerprint,
        string processor)
    {
        var actions = new ActionStore(layout);
        objects = new(layout);
        var each = new InstanceLookup(actions, objects, raw, fingerprint);
        lookups = new(each);
        latest = LatestKeys.Open(layout, study);
        reasons = new(actions, new(layout), latest);
        selfTest = new(each, processor, runner: null);
    }

    /// <returns>Every instance, producers first.</returns>
    public static IReadOnlyList<InstanceStatus> Of(
        StageGraph graph, string artifactsFolder, string study, ICodeFingerprint fingerprint,
            CancellationToken cancellation) =>
        Of(graph, artifactsFolder, study, fingerprint, MachineDescription.Identity, cancellation);

    /// <param name="processor">Value of <see cref="IActionExecutor.Processor"/>.</param>
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

    private InstanceStatus Of(StageInstance instance, CancellationToken cancellation) =>
        lookups.Of(instance, cancellation) switch
        {
            { Awaited: { Count: > 0 } awaited } => ToRun(instance, RerunReason.After([.. awaited])),
            { Fault: { } fault } => ToRun(instance, RerunReason.Of(fault.ReplaceLineEndings(" "))),
            { Record: { } record } => new(instance, InstanceState.UpToDate, Foreign(instance, record, cancellation), [])
            {
                MachineClass = record.MachineClass,
            },
            var found => ToRun(instance, reasons.Of(instance, found.Lookup!)),
        };

    private string Foreign(StageInstance instance, ActionRecord record, CancellationToken cancellation) =>
        instance.Numerics is { } numerics && record.MachineClass is { } made
        && selfTest.ClassFor(numerics, cancellation).GetAwaiter().GetResult().Name is { } here && here != made
            ? $"made by a machine of class {made}; this one is of {here}"
            : "";

    private InstanceStatus ToRun(StageInstance instance, RerunReason reason) => latest.Of(instance.Id) is null
        ? new(instance, InstanceState.Missing, "no result yet", [])
        : new(instance, InstanceState.Stale, reason.Text, reason.Changes);
}
