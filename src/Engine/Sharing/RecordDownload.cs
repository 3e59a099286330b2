using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>Reads the texts of a shared store: records of actions, pointers and manifests.</summary>
internal sealed class RecordDownload(IRemoteTransport transport)
{
    /// <param name="most">Bytes that it may have.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="RemoteException">The server does not answer, or hands over more.</exception>
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

    /// <summary>A record that can be believed as far as its own words go: see <see cref="ForeignRecord"/>.</summary>
    /// <param name="outputs">That the action declares.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="RemoteException">The server does not answer, or hands over something else.</exception>
    public async Task<ActionRecord?> Record(ActionKey key, IReadOnlyCollection<string> outputs,
        CancellationToken cancellation)
    {
        var name = RemoteName.Action(key.Digest);
        return await Content(name, ForeignRecord.MostBytes(key, outputs), cancellation) is { } content
            ? ForeignRecord.Parse(content.Span, key, outputs, out var fault) ?? throw Untrue(name, fault)
            : null;
    }

    private static RemoteException Untrue(string name, string how) =>
        new(RemoteFault.Untrue, $"holds another content under {name}: {how}");
}
