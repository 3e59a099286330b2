using Hormesis.Engine.Sharing;
using Hormesis.Remote.Protocols;

namespace Hormesis.Remote;

/// <summary>Download of one content across all its interruptions.</summary>
/// <param name="offset">Position of the first byte to read.</param>
internal sealed class Transfer(IRemoteProtocol protocol, string name, long offset, RemoteLimits limits) : IDisposable
{
    private RemoteBody? body;
    private long position = offset;
    private int interruptions;

    /// <summary>Continues reading, from a new answer if the last one was interrupted.</summary>
    /// <returns>Number of bytes read, 0 at the end; null if the content does not exist.</returns>
    public async Task<int?> Read(Memory<byte> buffer, CancellationToken cancellation)
    {
        body ??= await Resilience.Understood(() => protocol.Open(name, position, cancellation));
        if (body is null)
            return interruptions == 0 ? null
                : throw new RemoteException(RemoteFault.Untrue,
                $"no longer has {name}, after it sent {position} bytes");

        try
        {
            return await body.Content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        }
        catch (Exception error)
        {
            body.Dispose();
            body = null;
            if (++interruptions > limits.Interruptions)
                throw new RemoteException(RemoteFault.Untrue,
                    $"interrupts {name} repeatedly, last after {position} bytes", error);
            if (error is OperationCanceledException)
                throw; // It stalled, or the caller cancelled it.
            if (error is not IOException)
                throw new RemoteException(RemoteFault.Untrue,
                    $"gives an answer that cannot be understood: {error.Message}", error);
            throw new RemoteException(RemoteFault.Unavailable,
                $"interrupts its answers: {error.Message.TrimEnd('.')}", error);
        }
    }

    /// <summary>Returns how many of the bytes just read are new; the new ones are last. Some servers start again from
    /// the beginning.</summary>
    public int Fresh(int length)
    {
        body!.Offset += length;
        var fresh = Math.Min(length, Math.Max(0, body.Offset - position));
        position += fresh;
        return (int)fresh;
    }

    public void Dispose() => body?.Dispose();
}
