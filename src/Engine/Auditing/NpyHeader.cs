using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hormesis.Engine.Auditing;

/// <summary>Header of an .npy file (NumPy's format, version 1 to 3).</summary>
/// <param name="Text">Type, order and shape, as they are written in the file.</param>
/// <param name="Data">Position of the first element in bytes.</param>
/// <param name="Type">Kind and size of an element: <c>f4</c>.</param>
/// <param name="Size">Size of an element in bytes.</param>
internal sealed partial record NpyHeader(string Text, long Data, string Type, int Size)
{
    private const int Preamble = 12;
    private const int LongestHeader = 65536;

    /// <returns>Null for a file in another format.</returns>
    public static NpyHeader? Of(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[Preamble];
        if (file.ReadAtLeast(start, Preamble, throwOnEndOfStream: false) < Preamble || start[0] != 0x93
            || !start.AsSpan(1, 5).SequenceEqual("NUMPY"u8))
            return null;

        var isShort = start[6] == 1;
        var length = isShort ? BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(8))
            : BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(8));
        var data = (isShort ? 10 : 12) + (long)length;
        if (length > LongestHeader || data > file.Length)
            return null;

        var header = new byte[length];
        file.Position = data - length;
        file.ReadExactly(header);
        var text = Encoding.ASCII.GetString(header);
        return Element().Match(text) is { Success: true } element
            ? new(text, data, element.Groups["type"].Value,
                int.Parse(element.Groups["size"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Returns an element as a number; null if it is not a little-endian number or a truth value.</summary>
    public double? Number(ReadOnlySpan<byte> element) => Type switch
    {
        "<f4" => BinaryPrimitives.ReadSingleLittleEndian(element),
        "<f8" => BinaryPrimitives.ReadDoubleLittleEndian(element),
        "<i4" => BinaryPrimitives.ReadInt32LittleEndian(element),
        "<i8" => BinaryPrimitives.ReadInt64LittleEndian(element),
        "<u2" => BinaryPrimitives.ReadUInt16LittleEndian(element),
        "|u1" or "|b1" => element[0],
        _ => null,
    };

    /// <summary>Matches the type of an element, from <c>'descr': '&lt;f4'</c>.</summary>
    [GeneratedRegex("'descr': *'(?<type>[<>|=]?[a-z](?<size>[1-9][0-9]?))'")]
    private static partial Regex Element();
}
