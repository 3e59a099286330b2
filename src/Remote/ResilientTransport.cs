using System.Buffers;
using Hormesis.Pipeline.Remote;
using Polly;

namespace Hormesis.Remote;

/// <summary>A protocol that is tried again: with growing pauses, from where it was cut off, and not at all while the server is down.</summary>
internal sealed class ResilientTransport(IRemoteProtocol protocol, RemoteLimits limits) : IRemoteTransport
{
    private readonly ResiliencePipeline reading = Resilience.Reading(limits);
    private readonly ResiliencePipeline writing = Resilience.Writing(limits);

    public Task<bool> Has(string name, long size, CancellationToken cancellation) => Resilience.Explained(limits, async () =>
    {
        var found = await reading.ExecuteAsync(async token => await protocol.SizeOf(name, token), cancellation);
        return found is { } there && (there < 0 || there == size);
    });

    public Task<bool> Get(string name, long offset, Func<ReadOnlyMemory<byte>, ValueTask> take, CancellationToken cancellation) => Resilience.Explained(limits, async () =>
    {
        using var transfer = new Transfer(protocol, name, offset, limits);
        var buffer = ArrayPool<byte>.Shared.Rent(limits.Progress);
        try
        {
            while (true)
            {
                var read = await reading.ExecuteAsync(async token => await transfer.Read(buffer.AsMemory(0, limits.Progress), token), cancellation);
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
    });

    public Task Put(string name, RemoteContent content, CancellationToken cancellation) => Resilience.Explained(limits, async () =>
    {
        await writing.ExecuteAsync(async token => await TryPut(name, content, token), cancellation);
        return true;
    });

    public void Dispose() => protocol.Dispose();

    /// <summary>A large body may take hours, as long as it moves.</summary>
    private async Task TryPut(string name, RemoteContent content, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limits.NoProgress);
        try
        {
            await protocol.Put(name, content, () => patience.CancelAfter(limits.NoProgress), patience.Token);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw Resilience.Stalled(limits, error);
        }
    }
}
