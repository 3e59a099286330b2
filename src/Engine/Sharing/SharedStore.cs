using System.Collections.Concurrent;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>
/// A run's access to a shared store. The store may lack results, refuse, send wrong content or be down; the run
/// continues without it. Results are uploaded in the background.
/// </summary>
internal sealed class SharedStore : IDisposable
{
    private readonly RemoteNotices notices;
    private readonly ResultDownload download;
    private readonly RecordUpload upload;
    private readonly RemoteOptions options;
    private readonly ConcurrentBag<Task> givings = [];
    private readonly SemaphoreSlim givers = new(2);
    private readonly SemaphoreSlim takers = new(4);
    private volatile bool refusesAll;

    /// <param name="notice">Receives messages for a person, from any thread.</param>
    public SharedStore(RemoteOptions options, StoreLayout layout, ObjectStore objects, ActionStore actions,
        OriginStore origins, Action<string> notice)
    {
        this.options = options;
        notices = new(options.Address, notice);
        var doubts = new RemoteDoubts();
        download = new(options, layout, objects, actions, origins, doubts, notice);
        upload = new(layout, objects, options.Transport, doubts);
    }

    public bool Reads => options.Reads;

    /// <summary>Fetches a result into the local store, if it exists and is complete.</summary>
    /// <param name="outputs">Outputs that the action declares.</param>
    /// <returns>Null if the result has to be made.</returns>
    public async Task<ActionRecord?> Take(ActionKey key, IReadOnlyCollection<string> outputs,
        CancellationToken cancellation)
    {
        await takers.WaitAsync(cancellation);
        try
        {
            return await download.Run(key, outputs, cancellation);
        }
        catch (RemoteException cause)
        {
            notices.NotTaken(cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            notices.NotTaken(cause);
        }
        catch (Exception cause) when (!cancellation.IsCancellationRequested)
        {
            notices.NotTaken(Unforeseen(cause)); // No answer of a server may end a run.
        }
        finally
        {
            takers.Release();
        }

        return null;
    }

    /// <summary>Uploads a result in the background, if the mode allows it.</summary>
    public void Give(ActionRecord record, CancellationToken cancellation)
    {
        if (options.Writes && !refusesAll)
            givings.Add(Task.Run(() => GiveOne(record, cancellation), CancellationToken.None));
    }

    /// <summary>Completes when all uploads have succeeded or failed.</summary>
    public Task Given() => Task.WhenAll(givings);

    /// <summary>Waits for running uploads; a stopped run cancels them.</summary>
    public void Dispose()
    {
        Given().GetAwaiter().GetResult();
        givers.Dispose();
        takers.Dispose();
    }

    private static RemoteException Unforeseen(Exception cause) =>
        new(RemoteFault.Untrue, $"behaves in a way that this program does not understand: {cause.Message}", cause);

    private async Task GiveOne(ActionRecord record, CancellationToken cancellation)
    {
        try
        {
            await givers.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return; // The run was stopped.
        }

        try
        {
            if (!refusesAll)
                await upload.Run(record, cancellation);
        }
        catch (RemoteException cause)
        {
            // A smaller result may still be accepted, and an unreachable server may return.
            refusesAll |= cause.Fault is RemoteFault.Refused or RemoteFault.Full;
            notices.NotGiven(cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            notices.NotGiven(cause);
        }
        catch (Exception cause) when (!cancellation.IsCancellationRequested)
        {
            notices.NotGiven(Unforeseen(cause));
        }
        catch (OperationCanceledException)
        {
            // The run was stopped.
        }
        finally
        {
            givers.Release();
        }
    }
}
