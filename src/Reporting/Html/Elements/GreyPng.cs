using System.Runtime.InteropServices;
using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Html.Elements;

/// <summary>Encodes a slice as an 8-bit PNG of its own size; the page enlarges it.</summary>
internal static class GreyPng
{
    public static byte[] Encode(SliceImage image)
    {
        using var bitmap =
            new SKBitmap(new SKImageInfo(image.Width, image.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        var row = new byte[image.Width];
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
                row[x] = (byte)Math.Round((Math.Clamp(image.Pixels[(y * image.Width) + x], -1, 1) + 1) * 127.5);
            Marshal.Copy(row, 0, bitmap.GetPixels() + (y * bitmap.RowBytes), row.Length);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
