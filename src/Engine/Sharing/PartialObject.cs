using System.Security.Cryptography;
using Hormesis.Files;

namespace Hormesis.Engine.Sharing;

/// <summary>The part of an object fetched so far, and its digest; it stays on the disk when the transfer or the program
/// ends.</summary>
internal sealed class PartialObject : IAsyncDisposable
{
    private const int PieceBytes = 1 << 17;

    private readonly FileStream file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private PartialObject(FileStream file) => this.file = file;

    public long Length => file.Length;

    /// <summary>Opens the part that an earlier transfer left, or an empty one.</summary>
    /// <param name="path">Path of a file that no other process has open.</param>
    public static async Task<PartialObject> Open(string path, CancellationToken cancellation)
    {
        // The file may be read-only if the program was killed after the last byte.
        var partial = new PartialObject(OwnFile.Continue(path));
        var piece = new byte[PieceBytes];
        for (int read; (read = await partial.file.ReadAsync(piece, cancellation)) > 0;)
            partial.hash.AppendData(piece, 0, read);
        return partial;
    }

    public ValueTask Append(ReadOnlyMemory<byte> piece, CancellationToken cancellation)
    {
        hash.AppendData(piece.Span);
        return file.WriteAsync(piece, cancellation);
    }

    public Digest Digest => new(Convert.ToHexStringLower(hash.GetCurrentHash()));

    public void Clear()
    {
        hash.GetHashAndReset();
        file.SetLength(0);
    }

    public ValueTask DisposeAsync()
    {
        hash.Dispose();
        return file.DisposeAsync();
    }
}
