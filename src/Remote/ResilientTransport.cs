using System.Buffers;
using Hormesis.Engine.Sharing;
using Hormesis.Remote.Protocols;
using Polly;

namespace Hormesis.Remote;

/// <summary>Adds retries to a protocol: with growing pauses, resuming at the point of interruption, and not at all
/// while the server is down.</summary>
internal sealed class ResilientTransport(IRemoteProtocol protocol, RemoteLimits limits) : IRemoteTransport
{
    private readonly ResiliencePipeline reading = Resilience.Reading(limits);
    private readonly ResiliencePipeline writing = Resilience.Writing(limits);

    public Task<bool> Has(string name, long size, CancellationToken cancellation) =>
        Resilience.Explained(limits, async () =>
    {
        var found =
            await reading.ExecuteAsync(async token => await Resilience.Understood(() => protocol.SizeOf(name, token)),
            cancellation);
        return found is { } there && (there < 0 || there == size);
    });

    public Task<bool> Get(string name, long offset, long size, Func<ReadOnlyMemory<byte>, ValueTask> take,
        CancellationToken cancellation) => Resilience.Explained(limits, async () =>
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        whole.CancelAfter(limits.Whole(size - offset));
        try
        {
            return await Move(name, offset, take, whole.Token);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            return await reading.ExecuteAsync(_ => ValueTask.FromException<bool>(Resilience.TooSlow(limits, error)),
                cancellation);
        }
    });

    public Task Put(string name, RemoteContent content, CancellationToken cancellation) =>
        Resilience.Explained(limits, () =>
        writing.ExecuteAsync(async token => await TryPut(name, content, token), cancellation).AsTask());

    public void Dispose() => protocol.Dispose();

    private async Task<bool> Move(string name, long offset, Func<ReadOnlyMemory<byte>, ValueTask> take,
        CancellationToken cancellation)
    {
        using var transfer = new Transfer(protocol, name, offset, limits);
        var buffer = ArrayPool<byte>.Shared.Rent(limits.Progress);
        try
        {
            while (true)
            {
                var read =
                    await reading.ExecuteAsync(async token =>
                    await transfer.Read(buffer.AsMemory(0, limits.Progress), token), cancellation);
                if (read is not { } length)
                    return false;
                if (length == 0)
                    return true;
                if (transfer.Fresh(length) is > 0 and var fresh)
                    await take(buffer.AsMemory(length - fresh, fresh));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Uploads once; a large body may take hours as long as it makes progress.</summary>
    private async Task<bool> TryPut(string name, RemoteContent content, CancellationToken cancellation)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(whole.Token);
        whole.CancelAfter(limits.Whole(content.Size));
        patience.CancelAfter(limits.NoProgress);
        try
        {
            return await Resilience.Understood(async () =>
            {
                await protocol.Put(name, content, () => patience.CancelAfter(limits.NoProgress), patience.Token);
                return true;
            });
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw whole.IsCancellationRequested ? (Exception)Resilience.TooSlow(limits, error)
                : Resilience.Stalled(limits, error);
        }
    }
}
