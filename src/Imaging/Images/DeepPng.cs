using System.Buffers.Binary;
using System.Text;
using Hormesis.Imaging.Compression;

namespace Hormesis.Imaging.Images;

/// <summary>
/// Reads PNG files with 16 bits a channel without loss (PNG specification, third edition); Skia drops the lower 8 bits.
/// </summary>
internal static class DeepPng
{
    private const ulong Signature = 0x89504E470D0A1A0A;
    private const int FirstChunk = 8;
    private const int ChunkOverhead = 12; // length, type and checksum

    /// <summary>True if a PNG has 16 bits per channel. Its first chunk says so, which is always IHDR.</summary>
    public static bool Is(byte[] bytes) =>
        bytes.Length > 28 && BinaryPrimitives.ReadUInt64BigEndian(bytes) == Signature && bytes[24] == 16;

    /// <param name="bytes">A file of <see cref="Is"/>, whose header was checked.</param>
    /// <returns>Red, green and blue of each pixel, or one grey value, 0 to 65535; row by row from the top
    /// left.</returns>
    /// <exception cref="InvalidDataException">The file is truncated, corrupt or interlaced.</exception>
    public static (int Channels, ushort[] Values) Read(byte[] bytes, int width, int height)
    {
        if (bytes[28] != 0)
            throw new InvalidDataException("16-bit files with interlacing are not supported; save it without");

        var (stored, kept) = bytes[25] switch
        {
            0 => (1, 1),
            2 => (3, 3),
            4 => (2, 1),
            6 => (4, 3),
            var colour => throw new InvalidDataException($"colour type {colour} has no 16 bits"),
        };
        using var compressed = ImageData(bytes);
        using var data = new ZlibData(compressed, compressed.Length);
        var values = new ushort[(long)width * height * kept];
        var pixelBytes = 2 * stored;
        var (row, above) = (new byte[1 + (width * pixelBytes)], new byte[width * pixelBytes]);
        for (var y = 0; y < height; y++)
        {
            data.ReadExactly(row);
            var pixels = row.AsSpan(1);
            Unfilter(row[0], pixels, above, pixelBytes);
            for (var x = 0; x < width; x++)
            {
                for (var channel = 0; channel < kept; channel++)
                    values[(((y * width) + x) * kept) + channel] =
                        BinaryPrimitives.ReadUInt16BigEndian(pixels[((x * pixelBytes) + (2 * channel))..]);
            }

            pixels.CopyTo(above);
        }

        data.Finish();
        return (kept, values);
    }

    /// <summary>Joins the chunks IDAT.</summary>
    private static MemoryStream ImageData(byte[] bytes)
    {
        var joined = new MemoryStream();
        for (var at = FirstChunk; bytes.Length - at >= ChunkOverhead;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - ChunkOverhead)
                throw new InvalidDataException("the file is truncated");
            var type = Encoding.Latin1.GetString(bytes, at + 4, 4);
            if (type == "IDAT")
                joined.Write(bytes, at + 8, (int)length);
            if (type == "IEND")
                break;
            at += ChunkOverhead + (int)length;
        }

        joined.Position = 0;
        return joined;
    }

    /// <summary>Reverses the filter of a row (section 9 of the specification).</summary>
    private static void Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i < pixelBytes ? 0 : row[i - pixelBytes];
            var corner = i < pixelBytes ? 0 : above[i - pixelBytes];
            row[i] += filter switch
            {
                0 => 0,
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                4 => (byte)Paeth(left, above[i], corner),
                _ => throw new InvalidDataException($"filter {filter} is unknown"),
            };
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) =
            (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
