using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Hormesis.Imaging.Arrays;

/// <summary>
/// Reads and writes arrays in NumPy's .npy format, version 1.0, C order, little endian, of float32 or uint8
/// (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
/// </summary>
public static partial class NpyFile
{
    private const int PreambleLength = 10;
    private static readonly byte[] Magic = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0];

    public static void Write(string path, ReadOnlySpan<float> values, params int[] shape) =>
        Write(path, "<f4", MemoryMarshal.AsBytes(values), shape);

    public static void Write(string path, ReadOnlySpan<byte> values, params int[] shape) =>
        Write(path, "|u1", values, shape);

    public static NpyArray<float> ReadSingle(string path) => Read<float>(path, "<f4");

    public static NpyArray<byte> ReadByte(string path) => Read<byte>(path, "|u1");

    private static void Write(string path, string type, ReadOnlySpan<byte> bytes, int[] shape)
    {
        var dimensions = string.Concat(shape.Select(size => size.ToString(CultureInfo.InvariantCulture) + ", "));
        var dictionary = $"{{'descr': '{type}', 'fortran_order': False, 'shape': ({dimensions.TrimEnd(' ')}), }}";
        var length = ((PreambleLength + dictionary.Length + 1 + 63) / 64 * 64) - PreambleLength;
        var header = Encoding.ASCII.GetBytes(dictionary.PadRight(length - 1) + "\n");
        Span<byte> size = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(size, (ushort)length);

        using var stream = File.Create(path);
        stream.Write(Magic);
        stream.Write(size);
        stream.Write(header);
        stream.Write(bytes);
    }

    private static NpyArray<T> Read<T>(string path, string type)
        where T : unmanaged
    {
        using var stream = File.OpenRead(path);
        var preamble = new byte[PreambleLength];
        stream.ReadExactly(preamble);
        var header = new byte[BinaryPrimitives.ReadUInt16LittleEndian(preamble.AsSpan(8))];
        stream.ReadExactly(header);
        var match = HeaderPattern().Match(Encoding.ASCII.GetString(header));
        if (!preamble.AsSpan(0, 8).SequenceEqual(Magic) || !match.Success || match.Groups["type"].Value != type)
            throw new HormesisException($"{path}: the file is not a C-ordered .npy array of type {type}.");

        var shape = match.Groups["shape"].Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();
        var count = shape.Aggregate(1L, (product, size) => checked(product * size));
        if (count * Unsafe.SizeOf<T>() != stream.Length - stream.Position)
            throw new HormesisException($"{path}: its header declares {count} values of {Unsafe.SizeOf<T>()} " +
                $"bytes, but the file has {stream.Length - stream.Position} bytes.");

        var values = new T[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new(values, shape);
    }

    [GeneratedRegex(@"'descr': '(?<type>[^']+)', 'fortran_order': False, 'shape': \((?<shape>[\d, ]*)\)")]
    private static partial Regex HeaderPattern();
}
