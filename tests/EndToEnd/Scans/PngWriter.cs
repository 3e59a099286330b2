using Hormesis.Imaging.Tests.Images;

namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>Writes pictures of 8-bit grey.</summary>
internal static class PngWriter
{
    public static void Write(string path, int width, byte[] grey)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, PngBytes.Of(
            PngBytes.Header(width, grey.Length / width, bits: 8),
            PngBytes.Compressed(grey.Chunk(width).Select(row => (byte[])[0, .. row]))));
    }
}
