using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Hormesis.Imaging.Nifti;

/// <summary>Converts stored voxels to numbers.</summary>
internal static class VoxelDecoder
{
    public static int BytesPerVoxel(NiftiType type) => type switch
    {
        NiftiType.UInt8 or NiftiType.Int8 => 1,
        NiftiType.Int16 or NiftiType.UInt16 => 2,
        NiftiType.Int32 or NiftiType.UInt32 or NiftiType.Float32 => 4,
        _ => 8,
    };

    /// <param name="bytes">Complete voxels in the file's byte order; converted in place to this machine's
    /// order.</param>
    /// <param name="values">Output, one for each voxel.</param>
    public static void Decode(NiftiType type, bool bigEndian, Span<byte> bytes, Span<double> values)
    {
        if (bigEndian == BitConverter.IsLittleEndian)
            Reverse(bytes, BytesPerVoxel(type));
        switch (type)
        {
            case NiftiType.UInt8: Convert<byte>(bytes, values); break;
            case NiftiType.Int8: Convert<sbyte>(bytes, values); break;
            case NiftiType.Int16: Convert<short>(bytes, values); break;
            case NiftiType.UInt16: Convert<ushort>(bytes, values); break;
            case NiftiType.Int32: Convert<int>(bytes, values); break;
            case NiftiType.UInt32: Convert<uint>(bytes, values); break;
            case NiftiType.Int64: Convert<long>(bytes, values); break;
            case NiftiType.UInt64: Convert<ulong>(bytes, values); break;
            case NiftiType.Float32: Convert<float>(bytes, values); break;
            case NiftiType.Float64: Convert<double>(bytes, values); break;
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
