using System.Globalization;

namespace Hormesis.Engine.Auditing;

/// <summary>Where two files of one name differ, in the terms of their format.</summary>
internal static class OutputDifference
{
    /// <param name="name">Its extension tells the format.</param>
    /// <param name="stored">Path of the file as it is in the store.</param>
    /// <param name="made">Path of the file as it was made now; its bytes are others.</param>
    public static string Between(string name, string stored, string made)
    {
        var offset = FirstDifference(stored, made);
        var place = string.Create(CultureInfo.InvariantCulture,
            $"first differs at byte {offset} of {new FileInfo(stored).Length}");
        return Path.GetExtension(name) switch
        {
            ".npy" when NpyElement.At(stored, offset) is { } index =>
                string.Create(CultureInfo.InvariantCulture, $"{place}, element {index} of the array"),
            ".csv" =>
                string.Join("; ", [place, .. CsvMeans.Differences(File.ReadAllLines(stored), File.ReadAllLines(made))]),
            _ => place,
        };
    }

    /// <summary>The length of the shorter one where that is all they have in common.</summary>
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
