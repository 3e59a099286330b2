using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hormesis.Imaging.Tests.Nifti;

/// <summary>Writes a scan byte by byte after nifti1.h and nifti2.h, in any variant.</summary>
public sealed record NiftiSample
{
    public int Version { get; init; } = 1;

    public bool BigEndian { get; init; }

    public bool Pair { get; init; }

    /// <summary>The datatype's code.</summary>
    public int Datatype { get; init; } = 4;

    public long[] Dimensions { get; init; } = [3, 3, 2, 2, 1, 1, 1, 1];

    /// <summary>As stored, x fastest.</summary>
    public double[] Values { get; init; } = [.. Enumerable.Range(0, 12).Select(value => (double)value)];

    public double[] PixelDimensions { get; init; } = [1, 1, 1, 1, 0, 0, 0, 0];

    public double Slope { get; init; } = 1;

    public double Intercept { get; init; }

    public int Units { get; init; } = 2;

    public int QformCode { get; init; }

    public double[] Quaternion { get; init; } = new double[6];

    public int SformCode { get; init; } = 1;

    public double[] Rows { get; init; } = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

    /// <summary>Bytes of header extensions (or padding) between header and voxels.</summary>
    public int Extension { get; init; }

    /// <summary>Null for where the voxels are.</summary>
    public double? VoxelOffset { get; init; }

    public static int Bits(int datatype) =>
        datatype switch { 2 or 256 => 8, 4 or 512 => 16, 8 or 768 or 16 => 32, _ => 64 };

    /// <param name="path">Its ending says whether to compress; for pairs, the header's.</param>
    public void Write(string path)
    {
        if (!Pair)
        {
            Store(path, [.. Header(), .. new byte[4 + Extension], .. Voxels()]);
            return;
        }

        Store(path, Header());
        Store(path.Replace(".hdr", ".img", StringComparison.Ordinal), [.. new byte[Extension], .. Voxels()]);
    }

    private static void Store(string path, byte[] bytes)
    {
        using var file = File.Create(path);
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            file.Write(bytes);
            return;
        }

        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        gzip.Write(bytes);
    }

    private byte[] Header() => Version == 1 ? Header1() : Header2();

    private byte[] Header1()
    {
        var header = new byte[348];
        Put(header, 0, 348, 4);
        for (var i = 0; i < 8; i++)
        {
            Put(header, 40 + (2 * i), Dimensions[i], 2);
            PutSingle(header, 76 + (4 * i), PixelDimensions[i]);
        }

        Put(header, 70, Datatype, 2);
        Put(header, 72, Bits(Datatype), 2);
        PutSingle(header, 108, VoxelOffset ?? (Pair ? Extension : 352 + Extension));
        PutSingle(header, 112, Slope);
        PutSingle(header, 116, Intercept);
        header[123] = (byte)Units;
        Put(header, 252, QformCode, 2);
        Put(header, 254, SformCode, 2);
        for (var i = 0; i < 6; i++)
            PutSingle(header, 256 + (4 * i), Quaternion[i]);
        for (var i = 0; i < 12; i++)
            PutSingle(header, 280 + (4 * i), Rows[i]);
        Encoding.ASCII.GetBytes(Pair ? "ni1\0" : "n+1\0").CopyTo(header, 344);
        return header;
    }

    private byte[] Header2()
    {
        var header = new byte[540];
        Put(header, 0, 540, 4);
        Encoding.ASCII.GetBytes(Pair ? "ni2\0\r\n\x1a\n" : "n+2\0\r\n\x1a\n").CopyTo(header, 4);
        Put(header, 12, Datatype, 2);
        Put(header, 14, Bits(Datatype), 2);
        for (var i = 0; i < 8; i++)
        {
            Put(header, 16 + (8 * i), Dimensions[i], 8);
            PutDouble(header, 104 + (8 * i), PixelDimensions[i]);
        }

        Put(header, 168, (long)(VoxelOffset ?? (Pair ? Extension : 544 + Extension)), 8);
        PutDouble(header, 176, Slope);
        PutDouble(header, 184, Intercept);
        Put(header, 344, QformCode, 4);
        Put(header, 348, SformCode, 4);
        for (var i = 0; i < 6; i++)
            PutDouble(header, 352 + (8 * i), Quaternion[i]);
        for (var i = 0; i < 12; i++)
            PutDouble(header, 400 + (8 * i), Rows[i]);
        Put(header, 500, Units, 4);
        return header;
    }

    private byte[] Voxels()
    {
        var size = Bits(Datatype) / 8;
        var bytes = new byte[Values.Length * size];
        foreach (var (i, value) in Values.Index())
        {
            switch (Datatype)
            {
                case 16: PutSingle(bytes, i * size, value); break;
                case 64: PutDouble(bytes, i * size, value); break;
                case 1280: Put(bytes, i * size, unchecked((long)(ulong)value), size); break;
                default: Put(bytes, i * size, (long)value, size); break;
            }
        }

        return bytes;
    }

    private void PutSingle(byte[] bytes, int offset, double value) =>
        Put(bytes, offset, BitConverter.SingleToInt32Bits((float)value), 4);

    private void PutDouble(byte[] bytes, int offset, double value) =>
        Put(bytes, offset, BitConverter.DoubleToInt64Bits(value), 8);

    private void Put(byte[] bytes, int offset, long value, int size)
    {
        Span<byte> all = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(all, value);
        if (BigEndian)
            all[..size].Reverse();
        all[..size].CopyTo(bytes.AsSpan(offset));
    }
}
