using System.IO.Compression;

namespace Hormesis.Imaging.Nifti;

/// <summary>
/// Returns the bytes of a gzip file followed by one more gzip member. .NET's reader accepts a truncated file as if it
/// were complete. With the extra member, <see cref="Seal"/> is decompressed only if the last checksum of the file is
/// complete and correct.
/// </summary>
internal sealed class SealedGzipStream(Stream file) : Stream
{
    private static readonly byte[] SealMember = Compress(Seal);
    private int sealRead;

    /// <summary>Bytes at the end of the decompressed data.</summary>
    public static ReadOnlySpan<byte> Seal => "the compressed data ended well"u8;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        if (read > 0)
            return read;

        read = Math.Min(buffer.Length, SealMember.Length - sealRead);
        SealMember.AsSpan(sealRead, read).CopyTo(buffer);
        sealRead += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
