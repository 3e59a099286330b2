using System.Buffers.Binary;
using System.Text;

namespace Hormesis.Reporting.Tests.Figures;

/// <summary>What a PNG file says of itself.</summary>
internal static class Png
{
    public static (int Width, int Height) Size(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    public static IEnumerable<string> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)))
            yield return Encoding.ASCII.GetString(png, at + 4, 4);
    }
}
