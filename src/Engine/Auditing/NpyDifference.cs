using System.Globalization;

namespace Hormesis.Engine.Auditing;

/// <summary>Says how far two arrays in .npy files differ.</summary>
internal static class NpyDifference
{
    private const int ElementsAtOnce = 8192;

    /// <returns><c>3 of 4096 elements differ, by at most 1.2e-7</c>; null if type, shape or length differ, or if the
    /// elements are not numbers.</returns>
    public static string? Between(string first, string second)
    {
        if (NpyHeader.Of(first) is not { } header || NpyHeader.Of(second) != header
            || new FileInfo(first).Length != new FileInfo(second).Length
            || header.Number(new byte[header.Size]) is null)
            return null;

        using var a = File.OpenRead(first);
        using var b = File.OpenRead(second);
        a.Position = b.Position = header.Data;
        var (count, largest) = Count(a, b, header);
        return string.Create(CultureInfo.InvariantCulture,
            $"{count} of {(a.Length - header.Data) / header.Size} elements differ, by at most {largest:0.##e+0}");
    }

    private static (long Count, double Largest) Count(Stream a, Stream b, NpyHeader header)
    {
        var (first, second) = (new byte[ElementsAtOnce * header.Size], new byte[ElementsAtOnce * header.Size]);
        var (count, largest) = (0L, 0.0);
        for (int read; (read = a.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)) >= header.Size;)
        {
            b.ReadExactly(second.AsSpan(0, read));
            for (var at = 0; at + header.Size <= read; at += header.Size)
            {
                var x = first.AsSpan(at, header.Size);
                var y = second.AsSpan(at, header.Size);
                if (x.SequenceEqual(y))
                    continue;
                count++;
                largest = Math.Max(largest, Math.Abs(header.Number(x)!.Value - header.Number(y)!.Value));
            }
        }

        return (count, largest);
    }
}
