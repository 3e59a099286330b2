using System.Buffers.Binary;

namespace Hormesis.Imaging.Nifti;

/// <summary>Reads numbers at their offsets in a header of either byte order.</summary>
internal readonly ref struct HeaderBytes(ReadOnlySpan<byte> bytes, bool bigEndian)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public bool BigEndian => bigEndian;

    public short Int16(int offset) =>
        bigEndian ? BinaryPrimitives.ReadInt16BigEndian(bytes[offset..])
            : BinaryPrimitives.ReadInt16LittleEndian(bytes[offset..]);

    public int Int32(int offset) =>
        bigEndian ? BinaryPrimitives.ReadInt32BigEndian(bytes[offset..])
            : BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]);

    public long Int64(int offset) =>
        bigEndian ? BinaryPrimitives.ReadInt64BigEndian(bytes[offset..])
            : BinaryPrimitives.ReadInt64LittleEndian(bytes[offset..]);

    public double Single(int offset) => BitConverter.Int32BitsToSingle(Int32(offset));

    public double Double(int offset) => BitConverter.Int64BitsToDouble(Int64(offset));

    public ReadOnlySpan<byte> Slice(int offset, int length) => bytes.Slice(offset, length);
}
