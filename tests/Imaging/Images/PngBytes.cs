using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hormesis.Imaging.Tests.Images;

/// <summary>Composes PNG files after the specification (3rd edition), where Skia writes none of the kind.</summary>
internal static class PngBytes
{
    /// <param name="bits">Bits of a channel.</param>
    /// <param name="colour">Colour type: 0 is grey.</param>
    public static byte[] Header(int width, int height, byte bits, byte colour = 0, bool interlaced = false)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (bits, colour, interlaced ? (byte)1 : (byte)0);
        return header;
    }

    /// <param name="rows">Rows of pixels, each after the byte of its filter.</param>
    public static byte[] Compressed(IEnumerable<byte[]> rows)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest))
        {
            foreach (var row in rows)
                zlib.Write(row);
        }

        return data.ToArray();
    }

    /// <param name="header">Result of <see cref="Header"/>.</param>
    /// <param name="data">Result of <see cref="Compressed"/>, in as many chunks as wanted.</param>
    public static byte[] Of(byte[] header, params IEnumerable<byte[]> data) =>
    [
        0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10,
        .. Chunk("IHDR", header), .. data.SelectMany(part => Chunk("IDAT", part)), .. Chunk("IEND", []),
    ];

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        var crc = 0xffffffffu;
        foreach (var value in body)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, ~crc);
        return [.. length, .. body, .. check];
    }
}
