using SkiaSharp;

namespace Hormesis.Imaging.Tests.Images;

/// <summary>Writes pictures for tests.</summary>
internal static class Pictures
{
    public static void WritePng(string path, int width, byte[] grey)
    {
        using var bitmap = new SKBitmap(width, grey.Length / width, SKColorType.Gray8, SKAlphaType.Opaque);
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < width; x++)
                bitmap.SetPixel(x, y, new(grey[(y * width) + x], grey[(y * width) + x], grey[(y * width) + x]));
        }

        Write(path, bitmap, SKEncodedImageFormat.Png);
    }

    public static void Write(string path, SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using var data = bitmap.Encode(format, 95);
        File.WriteAllBytes(path, data.ToArray());
    }
}
