using System.IO.Compression;
using Hormesis.Files;

namespace Hormesis.Imaging.Nifti;

/// <summary>Reads one file and decompresses it if its name ends in .gz. Every error names the file.</summary>
internal sealed class ScanSource : IDisposable
{
    /// <summary>Maximum expansion of Deflate: 258 bytes of output from 2 bits.</summary>
    private const long MaxExpansion = 1032;
    private const int MaxRest = 1 << 20;
    private readonly string path;
    private readonly Stream stream;
    private readonly bool compressed;
    private long position;

    private ScanSource(string path, Stream stream, bool compressed, long capacity) =>
        (this.path, this.stream, this.compressed, Capacity) = (path, stream, compressed, capacity);

    /// <summary>
    /// Largest number of bytes that the file can contain: its length or, for a gzip file, its length after the maximum
    /// expansion.
    /// </summary>
    public long Capacity { get; }

    public static ScanSource Open(string path)
    {
        var file = UserFile.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal)
            ? new(path, new GZipStream(new SealedGzipStream(file), CompressionMode.Decompress), compressed: true,
                file.Length * MaxExpansion)
            : new(path, file, compressed: false, file.Length);
    }

    /// <summary>Reads up to the buffer's length; less at the end of the file.</summary>
    public int Read(Span<byte> buffer)
    {
        try
        {
            var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            position += read;
            return read;
        }
        catch (InvalidDataException error)
        {
            throw Damaged(error);
        }
        catch (IOException error)
        {
            throw new HormesisException($"{path}: the file cannot be read: {error.Message}", error);
        }
    }

    /// <param name="expected">Total number of bytes that the file must hold, for the message.</param>
    public void ReadExactly(Span<byte> buffer, long expected)
    {
        if (Read(buffer) < buffer.Length)
            throw ForeignContent.Unreadable(path,
                $"the file is truncated: {expected} bytes expected{(compressed ? " after decompression" : "")}, " +
                $"{position} found. Copy or download it again.");
    }

    public void SkipTo(long offset, long expected)
    {
        var buffer = new byte[1 << 16];
        while (position < offset)
            ReadExactly(buffer.AsSpan(0, (int)Math.Min(buffer.Length, offset - position)), expected);
    }

    /// <summary>Checks that compressed data end properly; up to a megabyte after the voxels is ignored.</summary>
    public void Finish()
    {
        if (!compressed)
            return;

        var rest = new byte[MaxRest];
        var read = Read(rest);
        if (read == MaxRest)
            throw new HormesisException(
                $"{path}: the file has over {MaxRest} bytes more than its header declares. The header is damaged.");
        if (!rest.AsSpan(0, read).EndsWith(SealedGzipStream.Seal))
            throw Damaged(null);
    }

    public void Dispose() => stream.Dispose();

    private HormesisException Damaged(Exception? cause) => ForeignContent.Unreadable(
        path,
        $"the file is truncated or corrupt: its gzip data end or fail their checksum after {position} bytes. " +
            "Copy or download it again.",
        cause);
}
