using Hormesis.Engine.Sharing;
using Hormesis.Remote.Protocols;

namespace Hormesis.Remote;

/// <summary>One content as it is read, over all the times that it was cut off.</summary>
/// <param name="offset">Of the first byte that is wanted.</param>
internal sealed class Transfer(IRemoteProtocol protocol, string name, long offset, RemoteLimits limits) : IDisposable
{
    private RemoteBody? body;
    private long position = offset;
    private int interruptions;

    /// <summary>Reads on, from a new answer if the last one was cut off.</summary>
    /// <returns>Bytes read, 0 at the end; null where there is no such content.</returns>
    public async Task<int?> Read(Memory<byte> buffer, CancellationToken cancellation)
    {
        body ??= await Resilience.Understood(() => protocol.Open(name, position, cancellation));
        if (body is null)
            return interruptions == 0 ? null
                : throw new RemoteException(RemoteFault.Untrue,
                $"no longer has {name}, of which it gave {position} bytes");

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
                    $"cuts {name} off again and again, last after {position} bytes", error);
            if (error is OperationCanceledException)
                throw; // It stood still; or nobody wants it any more.
            if (error is not IOException)
                throw new RemoteException(RemoteFault.Untrue,
                    $"gives an answer that cannot be understood: {error.Message}", error);
            throw new RemoteException(RemoteFault.Unavailable,
                $"cuts its answers off: {error.Message.TrimEnd('.')}", error);
        }
    }

    /// <summary>How many of the bytes just read, the last of them, were never read before: some servers begin
    /// anew.</summary>
    public int Fresh(int length)
    {
        body!.Offset += length;
        var fresh = Math.Min(length, Math.Max(0, body.Offset - position));
        position += fresh;
        return (int)fresh;
    }

    public void Dispose() => body?.Dispose();
}
