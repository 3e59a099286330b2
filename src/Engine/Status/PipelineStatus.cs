using Hormesis.Engine.Lookups;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Status;

/// <summary>Determines what a run would do and why. Runs nothing; writes only caches: digests of raw files, and which
/// objects are sound.</summary>
public sealed class PipelineStatus
{
    private readonly ObjectStore objects;
    private readonly GraphLookup lookups;
    private readonly LatestKeys latest;
    private readonly RerunReasons reasons;

    private PipelineStatus(StoreLayout layout, string study, RawFiles raw, ICodeFingerprint fingerprint)
    {
        var actions = new ActionStore(layout);
        objects = new(layout);
        lookups = new(new(actions, objects, raw, fingerprint));
        latest = LatestKeys.Open(layout, study);
        reasons = new(actions, new(layout), new(layout), latest);
    }

    /// <returns>Every instance, producers first.</returns>
    public static IReadOnlyList<InstanceStatus> Of(
        StageGraph graph, string artifactsFolder, string study, ICodeFingerprint fingerprint,
            CancellationToken cancellation)
    {
        var layout = new StoreLayout(artifactsFolder);
        var raw = RawFiles.Open(layout);
        var status = new PipelineStatus(layout, study, raw, fingerprint);
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
            { Record: not null } => new(instance, InstanceState.UpToDate, "", []),
            var found => ToRun(instance, reasons.Of(instance, found.Lookup!)),
        };

    private InstanceStatus ToRun(StageInstance instance, RerunReason reason) => latest.Of(instance.Id) is null
        ? new(instance, InstanceState.Missing, "no result yet", [])
        : new(instance, InstanceState.Stale, reason.Text, reason.Changes);
}
