using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>Brings one instance from its key to a stored result, once among all runs on one store.</summary>
internal sealed class InstanceRunner(
    RunStore store,
    IActionExecutor executor,
    CheckpointSpacing spacing)
{
    /// <param name="starting">Called when its worker starts, with what it goes on from: a clause, empty where it starts
    /// anew.</param>
    /// <returns>The result, and whether a worker ran for it here.</returns>
    public async Task<(ActionRecord Record, bool HasRun)> Run(
        StageInstance instance,
        Lookup lookup,
        Action<string> starting,
        Action<string> notice,
        IStageProgress progress,
        CancellationToken cancellation)
    {
        var key = lookup.Key.Digest;
        using var held = await KernelLock.Acquire(
            store.Layout.Lock(key),
            owner => notice($"{instance.Id}: {owner} is making it already; waiting for that."),
            cancellation);
        if (store.Lookups.Find(key, lookup.Artifacts).Record is { } made)
            return (made, false); // By the one that was waited for.

        var staging = new Staging(store.Layout.Staging(key), store.Objects);
        var isUnderWay = await executor.IsUnderWay(staging.Folder, cancellation);
        if (isUnderWay)
            starting("; goes on with the job that an earlier run left");
        else
        {
            await EndOrphan(instance, store.Layout.WorkerLock(key), staging.Folder, notice, cancellation);
            Prepare(instance, lookup, staging, cancellation);
            starting(staging.HasCheckpoint ? "; goes on from its checkpoint" : "");
        }

        var execution = await executor.Run(instance, staging.Folder, notice, progress, cancellation);
        if (isUnderWay)
            // Whoever staged them may have been a version that did not.
            staging.Stored(lookup.Artifacts).Check(instance.Id, cancellation);
        staging.Stored(lookup.Artifacts).RefuseChanged(instance.Id);
        RefuseChangedData(instance, lookup, cancellation);
        return (Store(instance, lookup, staging, execution), true);
    }

    /// <summary>A worker whose host was killed may still be on its way out. One that is frozen would never
    /// be.</summary>
    private static async Task EndOrphan(StageInstance instance, string workerLock, string stagingFolder,
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
            notice($"{instance.Id}: a worker whose run was killed does not end; it is killed too.");
        }

        OrphanedWorker.Kill(stagingFolder);
        using (await KernelLock.Acquire(
            workerLock,
            owner => notice($"{instance.Id}: {owner} still works on it; waiting for its end."),
            cancellation))
        {
            // It is gone; where it runs on another machine, so it will be.
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
                LockFile = store.Layout.WorkerLock(lookup.Key.Digest),
                StopsWithInput = executor.EndsWithHost,
            }, cancellation);
            return staging;
        });

    /// <summary>The key speaks of the files as they were when it was computed.</summary>
    private void RefuseChangedData(StageInstance instance, Lookup lookup, CancellationToken cancellation)
    {
        foreach (var (name, input) in instance.Inputs)
        {
            if (input is StageInput.Files files
                && InputListing.DigestOf(store.Raw.Digests(files, cancellation)) != lookup.Inputs[name])
                throw new HormesisException($"{instance.Id}: raw files in {files.Root} were changed while it read " +
                    $"them. Nothing of it was stored; repeat the command.");
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
                MachineClass = execution.MachineClass,
            };
            store.Codes.Keep(lookup.Code);
            store.Actions.Write(record);
            staging.Discard();
            return record;
        });
}
