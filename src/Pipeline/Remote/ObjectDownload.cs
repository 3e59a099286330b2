using System.Security.Cryptography;
using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Store;

namespace Hormesis.Pipeline.Remote;

/// <summary>Brings one object into the local store. It is there only when size and digest are right.</summary>
internal sealed class ObjectDownload(StoreLayout layout, ObjectStore objects, IRemoteTransport transport, RemoteDoubts doubts)
{
    /// <summary>Reads no byte more than <paramref name="file"/> may have, and keeps none of one that differs.</summary>
    /// <exception cref="RemoteException">It is not there, or is another.</exception>
    public async Task Run(StoredFile file, CancellationToken cancellation)
    {
        if (objects.Check(file) == ObjectState.Sound)
            return;

        Directory.CreateDirectory(layout.Incoming);
        var path = Path.Combine(layout.Incoming, DurableFile.TemporaryName());
        try
        {
            await Write(path, file, cancellation);
            objects.Place(path, file);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task Write(string path, StoredFile file, CancellationToken cancellation)
    {
        var name = RemoteName.Object(file.Digest);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var isThere = await transport.Get(name, Take, cancellation);
        if (!isThere)
            throw Untrue("it has none");
        if (stream.Length != file.Size)
            throw Untrue($"it has {stream.Length} bytes, not {file.Size}");

        var digest = new Digest(Convert.ToHexStringLower(hash.GetHashAndReset()));
        if (digest != file.Digest)
            throw Untrue($"its SHA-256 is {digest.Hex[..12]}…");

        async ValueTask Take(ReadOnlyMemory<byte> piece)
        {
            if (stream.Length + piece.Length > file.Size)
                throw Untrue($"it has more than {file.Size} bytes");

            hash.AppendData(piece.Span);
            await stream.WriteAsync(piece, cancellation);
        }

        RemoteException Untrue(string how)
        {
            doubts.Add(name);
            return new(RemoteFault.Untrue, $"holds another content under {name} than its record names: {how}");
        }
    }
}
