using System.Buffers;
using Hormesis.Engine.Sharing;

namespace Hormesis.Remote.Tests;

/// <summary>Contents that tests move, and moving them.</summary>
internal static class Contents
{
    /// <summary>Patient enough for a busy machine, and quick to give up.</summary>
    public static RemoteLimits Quick { get; } = new()
    {
        FirstDelay = TimeSpan.FromMilliseconds(2),
        LongestDelay = TimeSpan.FromMilliseconds(20),
        NoProgress = TimeSpan.FromSeconds(20),
        Pause = TimeSpan.FromMinutes(1),
    };

    /// <summary>Bytes that do not repeat themselves within a piece.</summary>
    public static byte[] Of(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = (byte)((i * 31) ^ (i >> 8));
        return bytes;
    }

    public static string Name(byte[] content) => RemoteName.Object(Digest.Of(content));

    public static Task Put(this IRemoteTransport transport, string name, byte[] content) =>
        transport.Put(name, RemoteContent.Of(content), TestContext.Current.CancellationToken);

    /// <returns>From the offset on; null where there is none.</returns>
    public static async Task<byte[]?> Get(this IRemoteTransport transport, string name, long offset = 0,
        long size = 1 << 26)
    {
        var all = new ArrayBufferWriter<byte>();
        var isThere = await transport.Get(
            name,
            offset,
            size,
            piece =>
            {
                all.Write(piece.Span);
                return ValueTask.CompletedTask;
            },
            TestContext.Current.CancellationToken);
        return isThere ? all.WrittenSpan.ToArray() : null;
    }

    public static Task<bool> Has(this IRemoteTransport transport, string name, long size) =>
        transport.Has(name, size, TestContext.Current.CancellationToken);
}
