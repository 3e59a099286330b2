using System.Security.Cryptography;
using Hormesis.Files;

namespace Hormesis.Engine.Sharing;

/// <summary>What has come of an object so far, and its digest; it stays on the disk when a transfer or its program
/// ends.</summary>
internal sealed class PartialObject : IAsyncDisposable
{
    private const int PieceBytes = 1 << 17;

    private readonly FileStream file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private PartialObject(FileStream file) => this.file = file;

    public long Length => file.Length;

    /// <summary>Goes on with what an earlier transfer left, if it did.</summary>
    /// <param name="path">Of a file that nobody else has open.</param>
    public static async Task<PartialObject> Open(string path, CancellationToken cancellation)
    {
        // Read-only where its program was killed when all of it had come.
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
