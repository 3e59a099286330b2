using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hormesis.Engine.Auditing;

/// <summary>Finds the array element to which a byte of an .npy file belongs (NumPy's format, version 1 to 3).</summary>
internal static partial class NpyElement
{
    private const int Preamble = 12;
    private const int LongestHeader = 65536;

    /// <returns>Flat index from 0; null for a byte of the header, or for a file in another format.</returns>
    public static long? At(string path, long offset)
    {
        using var file = File.OpenRead(path);
        var start = new byte[Preamble];
        if (file.ReadAtLeast(start, Preamble, throwOnEndOfStream: false) < Preamble || start[0] != 0x93
            || !start.AsSpan(1, 5).SequenceEqual("NUMPY"u8))
            return null;

        var isShort = start[6] == 1;
        var length = isShort ? BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(8))
            : BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(8));
        var data = (isShort ? 10 : 12) + length;
        if (length > LongestHeader || offset < data)
            return null;

        var header = new byte[length];
        file.Position = data - length;
        file.ReadExactly(header);
        return Size().Match(Encoding.ASCII.GetString(header)) is { Success: true } size
            ? (offset - data) / long.Parse(size.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Matches the size of an element in bytes, from <c>'descr': '&lt;f4'</c>.</summary>
    [GeneratedRegex("'descr': *'[<>|=]?[a-z]([1-9][0-9]?)'")]
    private static partial Regex Size();
}
