using System.Collections.Concurrent;
using Hormesis.Engine.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

/// <summary>A shared store in memory, that does what a test says.</summary>
internal sealed class MemoryTransport : IRemoteTransport
{
    private const int PieceBytes = 1000;

    public ConcurrentDictionary<string, byte[]> Contents { get; } = new(StringComparer.Ordinal);

    /// <summary>Method and name of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Gets a request as in <c>GET cas/12ab</c>; what it throws is what the server does.</summary>
    public Action<string> Refuse { get; set; } = _ => { };

    /// <summary>Gets the name and what is stored under it.</summary>
    public Func<string, byte[], byte[]> Spoil { get; set; } = (_, content) => content;

    /// <summary>Called before each piece with the name and how much of it was handed over; what it throws is what the
    /// server does.</summary>
    public Action<string, int> BreakOff { get; set; } = (_, _) => { };

    public IEnumerable<string> Puts =>
        Requests.Where(request => request.StartsWith("PUT", StringComparison.Ordinal)).Select(request => request[4..]);

    /// <summary>Bytes handed over.</summary>
    public long Given { get; private set; }

    public Task<bool> Has(string name, long size, CancellationToken cancellation)
    {
        Note($"HEAD {name}");
        return Task.FromResult(Contents.TryGetValue(name, out var content) && content.Length == size);
    }

    public async Task<bool> Get(string name, long offset, long size, Func<ReadOnlyMemory<byte>, ValueTask> take,
        CancellationToken cancellation)
    {
        Note(offset == 0 ? $"GET {name}" : FormattableString.Invariant($"GET {name} from {offset}"));
        if (!Contents.TryGetValue(name, out var content))
            return false;

        var given = 0;
        foreach (var piece in Spoil(name, content).Skip((int)offset).Chunk(PieceBytes))
        {
            BreakOff(name, given);
            given += piece.Length;
            Given += piece.Length;
            await take(piece);
        }

        return true;
    }

    public async Task Put(string name, RemoteContent content, CancellationToken cancellation)
    {
        Note($"PUT {name}");
        await using var from = content.Open();
        using var whole = new MemoryStream();
        await from.CopyToAsync(whole, cancellation);
        Contents[name] = whole.ToArray();
    }

    public void Dispose()
    {
    }

    private void Note(string request)
    {
        Requests.Enqueue(request);
        Refuse(request);
    }
}
