using System.Buffers.Binary;
using System.IO.Compression;

namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>Writes scans as others' programs do: NIfTI-1, float32, little endian, compressed, 1 mm voxels in RAS
/// order.</summary>
internal static class NiftiWriter
{
    private const int HeaderBytes = 352;

    /// <param name="voxels">x fastest.</param>
    public static void Write(string path, int width, int height, int depth, float[] voxels)
    {
        var bytes = new byte[HeaderBytes + (4 * voxels.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, 348);
        short[] dimensions = [3, (short)width, (short)height, (short)depth, 1, 1, 1, 1];
        for (var i = 0; i < dimensions.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(40 + (2 * i)), dimensions[i]);
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(76 + (4 * i)), 1);
        }

        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(70), 16); // float32
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(72), 32);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(108), HeaderBytes);
        bytes[123] = 2; // mm
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(254), 1); // sform
        for (var axis = 0; axis < 3; axis++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(280 + (20 * axis)), 1);
        "n+1\0"u8.CopyTo(bytes.AsSpan(344));
        for (var i = 0; i < voxels.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(HeaderBytes + (4 * i)), voxels[i]);

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(bytes);
    }
}
