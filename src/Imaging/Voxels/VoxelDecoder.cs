using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Hormesis.Imaging.Voxels;

/// <summary>Converts stored voxels to numbers.</summary>
internal static class VoxelDecoder
{
    public static int BytesPerVoxel(VoxelType type) => type switch
    {
        VoxelType.UInt8 or VoxelType.Int8 => 1,
        VoxelType.Int16 or VoxelType.UInt16 => 2,
        VoxelType.Int32 or VoxelType.UInt32 or VoxelType.Float32 => 4,
        _ => 8,
    };

    /// <param name="bytes">Complete voxels in the file's byte order; converted in place to this machine's
    /// order.</param>
    /// <param name="values">Output, one for each voxel.</param>
    public static void Decode(VoxelType type, bool bigEndian, Span<byte> bytes, Span<double> values)
    {
        if (bigEndian == BitConverter.IsLittleEndian)
            Reverse(bytes, BytesPerVoxel(type));
        switch (type)
        {
            case VoxelType.UInt8: Convert<byte>(bytes, values); break;
            case VoxelType.Int8: Convert<sbyte>(bytes, values); break;
            case VoxelType.Int16: Convert<short>(bytes, values); break;
            case VoxelType.UInt16: Convert<ushort>(bytes, values); break;
            case VoxelType.Int32: Convert<int>(bytes, values); break;
            case VoxelType.UInt32: Convert<uint>(bytes, values); break;
            case VoxelType.Int64: Convert<long>(bytes, values); break;
            case VoxelType.UInt64: Convert<ulong>(bytes, values); break;
            case VoxelType.Float32: Convert<float>(bytes, values); break;
            case VoxelType.Float64: Convert<double>(bytes, values); break;
            default: throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private static void Convert<T>(Span<byte> bytes, Span<double> values)
        where T : unmanaged, INumberBase<T>
    {
        var stored = MemoryMarshal.Cast<byte, T>(bytes);
        for (var i = 0; i < stored.Length; i++)
            values[i] = double.CreateTruncating(stored[i]);
    }

    private static void Reverse(Span<byte> bytes, int size)
    {
        switch (size)
        {
            case 2: Reverse(MemoryMarshal.Cast<byte, ushort>(bytes)); break;
            case 4: Reverse(MemoryMarshal.Cast<byte, uint>(bytes)); break;
            case 8: Reverse(MemoryMarshal.Cast<byte, ulong>(bytes)); break;
        }
    }

    private static void Reverse(Span<ushort> values) => BinaryPrimitives.ReverseEndianness(values, values);

    private static void Reverse(Span<uint> values) => BinaryPrimitives.ReverseEndianness(values, values);

    private static void Reverse(Span<ulong> values) => BinaryPrimitives.ReverseEndianness(values, values);
}
