using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Hormesis.Engine.Lookups;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Auditing;

/// <summary>
/// Reruns instances from their stored inputs, in a separate folder, and compares the results bit for bit with the
/// stored ones. It changes no result.
/// </summary>
public sealed class PipelineAudit
{
    private readonly StoreLayout layout;
    private readonly ObjectStore objects;
    private readonly OriginStore origins;
    private readonly IActionExecutor executor;
    private readonly IRunObserver observer;
    private readonly CancellationToken cancellation;
    private readonly GraphLookup lookups;
    private readonly Dictionary<string, FoundInstance> found = new(StringComparer.Ordinal);

    private PipelineAudit(string artifactsFolder, ICodeFingerprint fingerprint, IActionExecutor executor,
        IRunObserver observer, CancellationToken cancellation)
    {
        layout = new(artifactsFolder);
        objects = new(layout);
        origins = new(layout);
        lookups = new(new(new(layout), objects, RawFiles.Open(layout), fingerprint));
        (this.executor, this.observer, this.cancellation) = (executor, observer, cancellation);
    }

    /// <summary>Reruns the selected instances one after the other.</summary>
    /// <returns>One result per instance, in the graph's order.</returns>
    /// <exception cref="HormesisException">No instance matches.</exception>
    /// <exception cref="OperationCanceledException">The audit was stopped.</exception>
    public static Task<IReadOnlyList<AuditResult>> Run(
        StageGraph graph, AuditOptions options, ICodeFingerprint fingerprint, IRunObserver observer,
            CancellationToken cancellation) =>
        Run(graph, options, fingerprint, observer, new ProcessExecutor(options.Worker), cancellation);

    internal static async Task<IReadOnlyList<AuditResult>> Run(
        StageGraph graph, AuditOptions options, ICodeFingerprint fingerprint, IRunObserver observer,
            IActionExecutor executor, CancellationToken cancellation)
    {
        var chosen = AuditSample.Of(graph, options);
        var audit = new PipelineAudit(options.ArtifactsFolder, fingerprint, executor, observer, cancellation);
        using var store = await StoreHold.Share(audit.layout, observer.Noticed, cancellation);
        foreach (var instance in graph.Closure(chosen))
            audit.found.Add(instance.Id, audit.lookups.Of(instance, cancellation));

        var results = new List<AuditResult>();
        foreach (var instance in chosen)
            results.Add(await audit.Rerun(instance));
        return results;
    }

    [SuppressMessage("Design", "CA1031",
        Justification = "Any failure of a rerun is its finding; the other reruns continue.")]
    private async Task<AuditResult> Rerun(StageInstance instance)
    {
        if (found[instance.Id].Lookup is not { Record: { } record } lookup)
            return Result(instance, AuditVerdict.NotRerun,
                ["it has no current result to compare with (--target=Explain says why)"]);

        var key = lookup.Key.Digest;
        using var held = await KernelLock.Acquire(
            layout.Lock(key),
            owner => observer.Noticed($"{instance.Id}: {owner} is making it; waiting for it."),
            cancellation);
        var staging = new Staging(layout.Audit(key), objects);
        try
        {
            staging.Discard();
            Prepare(instance, lookup, staging);
            observer.Started(instance, "rerun for a comparison");
            var execution = await executor.Run(instance, staging.Folder, observer.Noticed,
                new ForwardedProgress(progress => observer.Progressed(instance, progress)), cancellation);
            var differences = Differences(record, staging).ToImmutableArray();
            if (differences.IsEmpty && origins.Of(record) is { } origin)
                origins.Write(record, origin with { IsAudited = true });
            return Result(instance, differences.IsEmpty ? AuditVerdict.Identical : AuditVerdict.Different, differences,
                record, execution);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Result(instance, AuditVerdict.NotRerun, [error.Message], record);
        }
        finally
        {
            staging.TryDiscard(instance.Id, observer.Noticed);
        }
    }

    private void Prepare(StageInstance instance, Lookup lookup, Staging staging) =>
        staging.Prepare(instance, lookup.Artifacts, new()
    {
        Stage = instance.Stage,
        InstanceName = instance.Name,
        Parameters = instance.Parameters,
        Seed = instance.Seed,
        Numerics = instance.Numerics,
        Spacing = new(),
        InputDigests = lookup.Inputs,
        LockFile = layout.WorkerLock(lookup.Key.Digest),
        StopsWithInput = true,
    }, cancellation);

    private IEnumerable<string> Differences(ActionRecord record, Staging staging)
    {
        foreach (var (path, stored) in record.Outputs)
        {
            var made = staging.OutputPath(path);
            if (!File.Exists(made))
                yield return $"{path}: the rerun did not write it";
            else if (Digest.OfFile(made) != stored.Digest)
                yield return $"{path}: {OutputDifference.Between(path, objects.PathOf(stored.Digest), made)}";
        }
    }

    private static AuditResult Result(
        StageInstance instance, AuditVerdict verdict, ImmutableArray<string> findings, ActionRecord? record = null,
            Execution? execution = null) =>
        new(instance, verdict, findings, record?.Machine, execution?.Machine);
}
