using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Hormesis.Imaging.Volumes;
using Hormesis.Imaging.Voxels;

namespace Hormesis.Imaging.Nifti;

/// <summary>Writes a scan or mask on a given grid: a single file, little endian, without scaling; compressed if the
/// name ends in .gz. Equal voxels on equal grids have equal bytes.</summary>
internal static class NiftiWriter
{
    /// <summary>xyzt_units of mm.</summary>
    private const int Millimetres = 2;

    /// <param name="voxels">0 or 1 for each stored voxel, the first axis fastest.</param>
    /// <param name="grid">Grid with an affine.</param>
    public static void Write(string path, ReadOnlySpan<byte> voxels, StoredGrid grid) =>
        Write(path, voxels, VoxelType.UInt8, grid);

    /// <param name="voxels">Value of each stored voxel, the first axis fastest.</param>
    /// <inheritdoc cref="Write(string, ReadOnlySpan{byte}, StoredGrid)"/>
    public static void Write(string path, ReadOnlySpan<float> voxels, StoredGrid grid) =>
        Write(path, MemoryMarshal.AsBytes(voxels), VoxelType.Float32, grid);

    private static void Write(string path, ReadOnlySpan<byte> bytes, VoxelType type, StoredGrid grid)
    {
        using var file = File.Create(path);
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            file.Write(Header(type, grid));
            file.Write(bytes);
            return;
        }

        using var gzip = new GZipStream(file, CompressionLevel.Optimal);
        gzip.Write(Header(type, grid));
        gzip.Write(bytes);
    }

    /// <summary>Header with the flag that no extension follows. The fields of the grid are those of its file, or the
    /// affine as an sform.</summary>
    private static byte[] Header(VoxelType type, StoredGrid grid)
    {
        var position = grid.Nifti ?? PositionOf(grid);
        return position.Version == 2 ? Header2(type, grid.Size, position) : Header1(type, grid.Size, position);
    }

    private static NiftiPosition PositionOf(StoredGrid grid)
    {
        var affine = grid.Affine!;
        return new()
        {
            Version = grid.Size.Any(size => size > short.MaxValue) ? 2 : 1,
            Units = Millimetres,
            PixelDimensions =
            [
                1,
                .. Enumerable.Range(0, 3).Select(axis => Math.Sqrt(
                    affine.Take(3).Sum(row => row[axis] * row[axis]))),
            ],
            QformCode = 0,
            Quaternion = new double[6],
            SformCode = 1,
            Rows = [.. affine.Take(3).SelectMany(row => row)],
        };
    }

    private static byte[] Header1(VoxelType type, IReadOnlyList<int> size, NiftiPosition position)
    {
        var header = new byte[RawHeader.Nifti1Length + 4];
        Int32(header, 0, RawHeader.Nifti1Length);
        header[38] = (byte)'r';
        foreach (var (i, dimension) in Dimensions(size).Index())
            Int16(header, 40 + (2 * i), dimension);
        Int16(header, 70, (int)type);
        Int16(header, 72, 8 * VoxelDecoder.BytesPerVoxel(type));
        foreach (var (i, step) in position.PixelDimensions.Index())
            Single(header, 76 + (4 * i), step);
        Single(header, 108, header.Length);
        Single(header, 112, 1);
        header[123] = (byte)position.Units;
        Int16(header, 252, position.QformCode);
        Int16(header, 254, position.SformCode);
        foreach (var (i, value) in position.Quaternion.Concat(position.Rows).Index())
            Single(header, 256 + (4 * i), value);
        "n+1\0"u8.CopyTo(header.AsSpan(344));
        return header;
    }

    private static byte[] Header2(VoxelType type, IReadOnlyList<int> size, NiftiPosition position)
    {
        var header = new byte[RawHeader.Nifti2Length + 4];
        Int32(header, 0, RawHeader.Nifti2Length);
        "n+2\0\r\n\x1a\n"u8.CopyTo(header.AsSpan(4));
        Int16(header, 12, (int)type);
        Int16(header, 14, 8 * VoxelDecoder.BytesPerVoxel(type));
        foreach (var (i, dimension) in Dimensions(size).Index())
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16 + (8 * i)), dimension);
        foreach (var (i, step) in position.PixelDimensions.Index())
            Double(header, 104 + (8 * i), step);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(168), header.Length);
        Double(header, 176, 1);
        Int32(header, 344, position.QformCode);
        Int32(header, 348, position.SformCode);
        foreach (var (i, value) in position.Quaternion.Concat(position.Rows).Index())
            Double(header, 352 + (8 * i), value);
        Int32(header, 500, position.Units);
        return header;
    }

    private static IEnumerable<int> Dimensions(IReadOnlyList<int> size) => [3, .. size, 1, 1, 1, 1];

    private static void Int16(byte[] header, int offset, int value) =>
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(offset), (short)value);

    private static void Int32(byte[] header, int offset, int value) =>
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(offset), value);

    private static void Single(byte[] header, int offset, double value) =>
        BinaryPrimitives.WriteSingleLittleEndian(header.AsSpan(offset), (float)value);

    private static void Double(byte[] header, int offset, double value) =>
        BinaryPrimitives.WriteDoubleLittleEndian(header.AsSpan(offset), value);
}
