using System.Globalization;
using System.Text;
using Hormesis.Imaging.Arrays;

namespace Hormesis.Study.Programs;

/// <summary>Reads arrays that a program of the user wrote; nothing in them is trusted.</summary>
internal static class ForeignArray
{
    private const int LongestType = 6;

    /// <summary>NumPy's name of each type in a header.</summary>
    private static readonly Dictionary<string, string> Types = new() { ["float32"] = "<f4", ["uint8"] = "|u1" };

    /// <summary>More bytes than a header of the format has.</summary>
    private const int Header = 1 << 16;

    /// <summary>Reads float32 values in a range.</summary>
    /// <param name="shape">The only allowed shape.</param>
    /// <returns>The values, or a clause that says what is wrong.</returns>
    public static (float[]? Values, string? Fault) Single(
        string path, IReadOnlyList<int> shape, float lowest, float highest)
    {
        var (array, fault) = Read(path, shape, sizeof(float), "float32", NpyFile.ReadSingle);
        if (array is null)
            return (null, fault);
        var wrong = Array.FindIndex(array, value => !(value >= lowest && value <= highest));
        return wrong < 0 ? (array, null) : (null, string.Create(CultureInfo.InvariantCulture,
            $"wrote {Name(path)} with the value {array[wrong]} at {Place(wrong, shape)}; allowed are numbers from "
            + $"{lowest} to {highest}"));
    }

    /// <summary>Reads uint8 values of 0 and 1.</summary>
    /// <inheritdoc cref="Single"/>
    public static (byte[]? Values, string? Fault) Mask(string path, IReadOnlyList<int> shape)
    {
        var (array, fault) = Read(path, shape, sizeof(byte), "uint8", NpyFile.ReadByte);
        if (array is null)
            return (null, fault);
        var wrong = Array.FindIndex(array, value => value > 1);
        return wrong < 0 ? (array, null) : (null, string.Create(CultureInfo.InvariantCulture,
            $"wrote {Name(path)} with the value {array[wrong]} at {Place(wrong, shape)}; a mask of uint8 holds 0 and "
            + $"1"));
    }

    /// <summary>Whether a file says that it holds float32 values.</summary>
    public static bool IsSingle(string path) => TypeOf(path) == Types["float32"];

    /// <summary>NumPy's type in the header of a file, such as <c>&lt;f8</c>; null if it has none.</summary>
    private static string? TypeOf(string path)
    {
        var start = new byte[128];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var type = Encoding.Latin1.GetString(start, 0, read).Split("'descr': '").ElementAtOrDefault(1)?.Split('\'')[0];
        return type?.Length is >= 2 and <= LongestType && type.All(char.IsAscii) && !type.Any(char.IsControl)
            ? type : null;
    }

    private static (T[]? Values, string? Fault) Read<T>(
        string path, IReadOnlyList<int> shape, int size, string type, Func<string, NpyArray<T>> read)
        where T : unmanaged
    {
        var expected = string.Join(" x ", shape);
        var most = shape.Aggregate((long)size, (product, length) => product * length) + Header;
        if (TypeOf(path) is { } found && found != Types[type])
            return (null, $"wrote {Name(path)} of NumPy's type `{found}`; it must be {type} (`{Types[type]}`), as "
                + $"`array.astype(numpy.{type})` gives it");
        if (new FileInfo(path).Length > most)
            return (null, string.Create(CultureInfo.InvariantCulture,
                $"wrote {Name(path)} of {new FileInfo(path).Length} bytes, more than {type} of shape {expected} has"));
        try
        {
            var array = read(path);
            return array.Shape.SequenceEqual(shape) ? (array.Values, null)
                : (null, $"wrote {Name(path)} of shape {string.Join(" x ", array.Shape)}; it must be {expected}");
        }
        catch (Exception error) when (error is HormesisException or IOException or FormatException
            or OverflowException)
        {
            return (null, $"wrote {Name(path)}, which is no .npy file of {type} in C order with the shape {expected}, "
                + "little endian, as numpy.save writes a contiguous array");
        }
    }

    private static string Name(string path) => $"{{out}}/{Path.GetFileName(path)}";

    /// <summary>Indices of an element: <c>[2, 0, 17]</c>.</summary>
    private static string Place(int element, IReadOnlyList<int> shape)
    {
        var indices = new int[shape.Count];
        for (var axis = shape.Count - 1; axis >= 0; axis--)
            (element, indices[axis]) = Math.DivRem(element, shape[axis]);
        return $"[{string.Join(", ", indices)}]";
    }
}
