using System.Text;
using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Store;

namespace Hormesis.Pipeline.Remote;

/// <summary>Reads small texts of a shared store: records of actions and pointers.</summary>
internal sealed class RecordDownload(IRemoteTransport transport)
{
    /// <summary>Far above any record's size, and nothing that fills a memory.</summary>
    private const int MostBytes = 1 << 24;

    /// <returns>Null where there is none.</returns>
    /// <exception cref="RemoteException">The server does not answer, or hands over more than a record can be.</exception>
    public async Task<string?> Text(string name, CancellationToken cancellation)
    {
        using var text = new MemoryStream();
        var isThere = await transport.Get(
            name,
            offset: 0,
            piece =>
            {
                if (text.Length + piece.Length > MostBytes)
                    throw new RemoteException(RemoteFault.Untrue, $"holds no record under {name}: it has more than {MostBytes} bytes");
                text.Write(piece.Span);
                return ValueTask.CompletedTask;
            },
            cancellation);
        return isThere ? Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length) : null;
    }

    /// <summary>A record that can be believed as far as its own words go: its digest, its key, the outputs that the key declares.</summary>
    /// <param name="outputs">That the action declares.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="RemoteException">The server does not answer, or hands over something else.</exception>
    public async Task<ActionRecord?> Record(Digest key, IEnumerable<string> outputs, CancellationToken cancellation)
    {
        var name = RemoteName.Action(key);
        if (await Text(name, cancellation) is not { } text)
            return null;
        if (ActionRecord.Parse(text) is not { } record)
            throw Untrue("it is no record, or was altered");
        if (record.Key.Digest != key)
            throw Untrue($"it is the record of {record.Key.Digest.Hex[..12]}…");
        if (!outputs.Order(StringComparer.Ordinal).SequenceEqual(record.Outputs.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            throw Untrue("it has other outputs than its key declares");
        return record.Outputs.All(output => IsLegal(output.Key, output.Value)) ? record : throw Untrue("it names no legal contents");

        RemoteException Untrue(string how) => new(RemoteFault.Untrue, $"holds another content under {name}: {how}");
    }

    private static bool IsLegal(string path, StoredFile file) =>
        RelativePath.Fault(path) is null && file.Size >= 0 && Digest.IsHex(file.Digest.Hex);
}
