using System.Globalization;

namespace Hormesis.Engine.Auditing;

/// <summary>Describes where two files with the same name differ, in terms of their format.</summary>
internal static class OutputDifference
{
    /// <summary>Larger tables are not read into memory.</summary>
    private const long LargestTable = 64 << 20;

    /// <param name="name">File name whose extension is the format.</param>
    /// <param name="stored">Path of the file in the store.</param>
    /// <param name="made">Path of the file from the rerun; its bytes differ.</param>
    public static string Between(string name, string stored, string made)
    {
        var offset = FirstDifference(stored, made);
        var place = string.Create(CultureInfo.InvariantCulture,
            $"first differs at byte {offset} of {new FileInfo(stored).Length}");
        return string.Join("; ", Path.GetExtension(name) switch
        {
            ".npy" => [$"{place}{Element(stored, offset)}", .. Numbers(stored, made)],
            ".csv" when IsSmall(stored) && IsSmall(made) =>
                [place, .. CsvMeans.Differences(File.ReadAllLines(stored), File.ReadAllLines(made))],
            _ => [place],
        });
    }

    private static string Element(string stored, long offset) => NpyElement.At(stored, offset) is { } index
        ? string.Create(CultureInfo.InvariantCulture, $", element {index} of the array") : "";

    private static string[] Numbers(string stored, string made) =>
        NpyDifference.Between(stored, made) is { } numbers ? [numbers] : [];

    private static bool IsSmall(string path) => new FileInfo(path).Length <= LargestTable;

    /// <summary>Returns the first differing offset; the shorter length if one file is the beginning of the
    /// other.</summary>
    private static long FirstDifference(string first, string second)
    {
        using var a = new BufferedStream(File.OpenRead(first));
        using var b = new BufferedStream(File.OpenRead(second));
        for (long offset = 0; ; offset++)
        {
            var read = a.ReadByte();
            if (read != b.ReadByte() || read < 0)
                return offset;
        }
    }
}
