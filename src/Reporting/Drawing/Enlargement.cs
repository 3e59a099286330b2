using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>
/// Enlarges a part of an image to bytes by bicubic interpolation (Keys 1981, a = -0.5). It replaces Skia's sampling,
/// whose rounding depends on the processor's vector width.
/// </summary>
internal static class Enlargement
{
    /// <param name="part">In pixels of the image; must have the aspect ratio of the result.</param>
    public static SKBitmap Of(SliceImage image, SKRect part, int height, int width)
    {
        var rows = Taps(part.Top, part.Height / height, height);
        var columns = Taps(part.Left, part.Width / width, width);
        var bytes = new byte[height * width];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                bytes[(y * width) + x] = Shade(Sample(image, rows[y], columns[x]));
        return Bitmap(bytes, height, width);
    }

    private static float Sample(SliceImage image, Tap row, Tap column)
    {
        var sum = 0f;
        for (var i = 0; i < 4; i++)
            for (var j = 0; j < 4; j++)
                sum += row.Weights[i] * column.Weights[j] * image.Clamped(row.First + i, column.First + j);
        return sum;
    }

    private static Tap[] Taps(float start, float step, int count) =>
        [.. Enumerable.Range(0, count).Select(index => TapAt(start + ((index + 0.5f) * step) - 0.5f))];

    private static Tap TapAt(float position)
    {
        var whole = (int)MathF.Floor(position);
        var t = position - whole;
        return new(whole - 1, [Kernel(1 + t), Kernel(t), Kernel(1 - t), Kernel(2 - t)]);
    }

    private static float Kernel(float distance) => distance < 1
        ? (((1.5f * distance) - 2.5f) * distance * distance) + 1
        : (((((-0.5f * distance) + 2.5f) * distance) - 4) * distance) + 2;

    private static byte Shade(float value) =>
        float.IsNaN(value) ? (byte)0 : (byte)MathF.Round(Math.Clamp((value + 1) / 2, 0, 1) * 255);

    private static SKBitmap Bitmap(byte[] bytes, int height, int width)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        bytes.CopyTo(bitmap.GetPixelSpan());
        return bitmap;
    }

    /// <summary>Four neighbouring pixels and their weights along one axis.</summary>
    private readonly record struct Tap(int First, float[] Weights);
}
