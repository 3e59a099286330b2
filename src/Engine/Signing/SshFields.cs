using System.Buffers.Binary;

namespace Hormesis.Engine.Signing;

/// <summary>Sequences of byte strings, each after its length in four bytes (RFC 4251, 5).</summary>
internal static class SshFields
{
    private const int LengthBytes = 4;

    public static byte[] Join(params ReadOnlySpan<byte[]> fields)
    {
        using var joined = new MemoryStream();
        Span<byte> length = stackalloc byte[LengthBytes];
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            joined.Write(length);
            joined.Write(field);
        }

        return joined.ToArray();
    }

    /// <returns>Exactly <paramref name="count"/> fields; null if the bytes are anything else.</returns>
    public static byte[][]? Split(ReadOnlySpan<byte> bytes, int count)
    {
        var fields = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            if (bytes.Length < LengthBytes || BinaryPrimitives.ReadInt32BigEndian(bytes) is var length && length < 0
                || length > bytes.Length - LengthBytes)
                return null;
            fields[i] = bytes.Slice(LengthBytes, length).ToArray();
            bytes = bytes[(LengthBytes + length)..];
        }

        return bytes.IsEmpty ? fields : null;
    }
}
