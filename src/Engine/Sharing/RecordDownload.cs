using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>Fetches texts from a shared store: records of actions, pointers and manifests.</summary>
internal sealed class RecordDownload(IRemoteTransport transport)
{
    /// <param name="most">Largest allowed size in bytes.</param>
    /// <returns>Null if the content does not exist.</returns>
    /// <exception cref="RemoteException">The server does not answer, or sends more bytes than allowed.</exception>
    public async Task<ReadOnlyMemory<byte>?> Content(string name, long most, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var isThere = await transport.Get(
            name,
            offset: 0,
            most,
            piece =>
            {
                if (content.Length + piece.Length > most)
                    throw Untrue(name, $"it has more than {most} bytes");
                content.Write(piece.Span);
                return ValueTask.CompletedTask;
            },
            cancellation);
        return isThere ? (ReadOnlyMemory<byte>?)content.GetBuffer().AsMemory(0, (int)content.Length) : null;
    }

    /// <summary>Fetches a record and checks its form; see <see cref="ForeignRecord"/>.</summary>
    /// <param name="outputs">Outputs that the action declares.</param>
    /// <returns>Null if the record does not exist.</returns>
    /// <exception cref="RemoteException">The server does not answer, or sends something else.</exception>
    public async Task<ActionRecord?> Record(ActionKey key, IReadOnlyCollection<string> outputs,
        CancellationToken cancellation)
    {
        var name = RemoteName.Action(key.Digest);
        return await Content(name, ForeignRecord.MostBytes(key, outputs), cancellation) is { } content
            ? ForeignRecord.Parse(content.Span, key, outputs, out var fault) ?? throw Untrue(name, fault)
            : null;
    }

    private static RemoteException Untrue(string name, string how) =>
        new(RemoteFault.Untrue, $"has a wrong content under {name}: {how}");
}
