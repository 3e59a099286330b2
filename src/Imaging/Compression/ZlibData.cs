using System.Buffers.Binary;
using System.IO.Compression;

namespace Hormesis.Imaging.Compression;

/// <summary>
/// Reads zlib data (RFC 1950) and checks their end. .NET accepts data without their last block or checksum as if they
/// were complete.
/// </summary>
internal sealed class ZlibData : IDisposable
{
    /// <summary>Largest expansion of Deflate: 258 bytes of output from 2 bits.</summary>
    public const long MaxExpansion = 1032;

    private const int ChecksumBytes = 4;
    private readonly Stream stream;
    private readonly long end;
    private readonly ZLibStream zlib;
    private Adler32 checksum = new();

    /// <param name="stream">A stream that can seek, at the first byte of the data.</param>
    /// <param name="length">Number of compressed bytes.</param>
    public ZlibData(Stream stream, long length)
    {
        (this.stream, end) = (stream, stream.Position + length);
        zlib = new(stream, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <exception cref="InvalidDataException">The data are corrupt, or end before the buffer is full.</exception>
    public void ReadExactly(Span<byte> buffer)
    {
        if (zlib.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
            throw new InvalidDataException("The data end too early.");
        checksum.Add(buffer);
    }

    /// <exception cref="InvalidDataException">There are more data, or their checksum is missing or wrong.</exception>
    public void Finish()
    {
        if (zlib.ReadByte() >= 0)
            throw new InvalidDataException("There are more data than expected.");

        var stored = new byte[ChecksumBytes];
        stream.Position = Math.Max(0, end - ChecksumBytes);
        if (stream.ReadAtLeast(stored, ChecksumBytes, throwOnEndOfStream: false) < ChecksumBytes
            || BinaryPrimitives.ReadUInt32BigEndian(stored) != checksum.Value)
            throw new InvalidDataException("The checksum is missing or wrong.");
    }

    public void Dispose() => zlib.Dispose();
}
