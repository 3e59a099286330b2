using Hormesis.Engine.Lookups;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>Turns one instance's key into a stored result, only once among all runs on the same store.</summary>
internal sealed class InstanceRunner(
    RunStore store,
    IActionExecutor executor,
    CheckpointSpacing spacing)
{
    /// <param name="starting">Called when the worker starts, with a clause that says what it continues; empty if it
    /// starts from the beginning.</param>
    /// <param name="waiting">Called, with a message, when another process is making the result.</param>
    /// <returns>The result, and whether a worker of this run made it; null if another process held the key and made no
    /// result.</returns>
    public async Task<(ActionRecord? Record, bool HasRun)> Run(
        StageInstance instance,
        Lookup lookup,
        Action<string> starting,
        Action<string> waiting,
        Action<string> notice,
        IStageProgress progress,
        CancellationToken cancellation)
    {
        var key = lookup.Key.Digest;
        var hasWaited = false;
        using var held = await KernelLock.Acquire(
            store.Layout.Lock(key),
            owner =>
            {
                hasWaited = true;
                waiting($"{instance.Id}: {owner} is already making it; waiting for it.");
            },
            cancellation);
        var made = store.Lookups.Find(instance, lookup.Key, lookup.Artifacts).Record;
        if (hasWaited || made is not null)
            return (made, false);

        var staging = new Staging(store.Layout.Staging(key), store.Objects);
        var isUnderWay = await executor.IsUnderWay(staging.Folder, cancellation);
        if (isUnderWay)
            starting("; continues the job of an earlier run");
        else
        {
            await EndOrphan(instance, store.Layout.WorkerLock(key), staging, notice, cancellation);
            Prepare(instance, lookup, staging, cancellation);
            starting(staging.HasCheckpoint ? "; continues from its checkpoint" : "");
        }

        var execution = await executor.Run(instance, staging.Folder, notice, progress, cancellation);
        if (isUnderWay)
            // An earlier version of this program may have staged them without a check.
            staging.Stored(lookup.Artifacts).Check(instance.Id, cancellation);
        staging.Stored(lookup.Artifacts).RefuseChanged(instance.Id);
        RefuseChangedData(instance, lookup, cancellation);
        var record = Store(instance, lookup, staging, execution);
        staging.TryDiscard(instance.Id, notice);
        return (record, true);
    }

    /// <summary>Waits for a worker whose host was killed to end; kills it if it does not, because it may be frozen. A
    /// job of a cluster runs on without its host, and is waited for.</summary>
    private static async Task EndOrphan(StageInstance instance, string workerLock, Staging staging,
        Action<string> notice, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(OrphanedWorker.Patience);
        try
        {
            using var free = await KernelLock.Acquire(workerLock, _ => { }, patience.Token);
            return;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            notice(staging.HasJob
                ? $"{instance.Id}: a job of a cluster works on it. A run with --executor=slurm takes the job's " +
                    "result; this one waits for the job's end and then makes the result itself."
                : $"{instance.Id}: a worker whose run was killed does not end; it is killed too.");
        }

        if (!staging.HasJob)
            OrphanedWorker.Kill(staging.Folder);
        using (await KernelLock.Acquire(
            workerLock,
            owner => notice($"{instance.Id}: {owner} still works on it; waiting until it ends."),
            cancellation,
            OrphanedWorker.Patience)) // The kernel needs a moment to end a killed process.
        {
            // The worker has ended, on this machine or another.
        }
    }

    private void Prepare(StageInstance instance, Lookup lookup, Staging staging, CancellationToken cancellation) =>
        DiskTrouble.Explained($"the staging folder of {instance.Id}", store.Layout.Store, () =>
        {
            staging.Prepare(instance, lookup.Artifacts, new()
            {
                Stage = instance.Stage,
                InstanceName = instance.Name,
                Parameters = instance.Parameters,
                Seed = instance.Seed,
                Numerics = instance.Numerics,
                Spacing = spacing,
                InputDigests = lookup.Inputs,
                LockFile = store.Layout.WorkerLock(lookup.Key.Digest),
                StopsWithInput = executor.EndsWithHost,
            }, cancellation);
            return staging;
        });

    /// <summary>Refuses raw files that changed since the key was computed.</summary>
    private void RefuseChangedData(StageInstance instance, Lookup lookup, CancellationToken cancellation)
    {
        foreach (var (name, input) in instance.Inputs)
        {
            if (input is StageInput.Files files
                && InputListing.DigestOf(store.Raw.Digests(files, cancellation)) != lookup.Inputs[name])
                throw new HormesisException($"{instance.Id}: raw files in {files.Root} were changed while it read " +
                    "them. Nothing was stored; repeat the command.");
        }
    }

    private ActionRecord Store(StageInstance instance, Lookup lookup, Staging staging, Execution execution) =>
        DiskTrouble.Explained($"the outputs of {instance.Id}", store.Layout.Store, () =>
        {
            var record = new ActionRecord
            {
                Key = lookup.Key,
                HasCheckedInputs = true,
                Outputs = staging.TakeIn(instance),
                ElapsedSeconds = execution.Seconds,
                PeakBytes = execution.PeakBytes,
                Machine = execution.Machine,
            };
            store.Codes.Keep(lookup.Code);
            store.KeepListings(lookup);
            store.Actions.Write(record);
            return record;
        });
}
