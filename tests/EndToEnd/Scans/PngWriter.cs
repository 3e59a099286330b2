using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>Writes pictures of 8-bit grey (PNG specification, 3rd edition).</summary>
internal static class PngWriter
{
    public static void Write(string path, int width, byte[] grey)
    {
        var height = grey.Length / width;
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits; colour type 0 is grey

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Compressed(grey, width));
        WriteChunk(file, "IEND", []);
    }

    /// <summary>Each row after a byte that says it is not filtered.</summary>
    private static byte[] Compressed(byte[] grey, int width)
    {
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Fastest))
        {
            foreach (var row in grey.Chunk(width))
                zlib.Write([0, .. row]);
        }

        return memory.ToArray();
    }

    private static void WriteChunk(FileStream file, string type, byte[] data)
    {
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(content));
        file.Write(number);
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = ~0u;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
        }

        return ~crc;
    }
}
