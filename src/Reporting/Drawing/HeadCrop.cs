using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Finds the part of a slice to show: without the air around the head, the head is shown larger.</summary>
internal static class HeadCrop
{
    private const float AirBelow = -0.9f;
    private const int Margin = 2;

    /// <summary>Square around everything that is not air in any of the images, which must have the same size; in
    /// pixels. It may extend beyond the image.</summary>
    public static SKRect Around(params IReadOnlyList<SliceImage> images)
    {
        var (height, width) = (images[0].Height, images[0].Width);
        if (images.FirstOrDefault(image => (image.Height, image.Width) != (height, width)) is { } other)
            throw new ArgumentException($"Images of {height} x {width} and {other.Height} x {other.Width} have no " +
                "common part.", nameof(images));

        var box = MaskBox.Around([.. images.Select(Tissue)], height, width);
        if (box.IsEmpty)
            box = new(0, 0, width, height);

        var side = Math.Max(box.Width, box.Height) + (2 * Margin);
        return SKRect.Create(box.MidX - (side / 2), box.MidY - (side / 2), side, side);
    }

    private static byte[] Tissue(SliceImage image) =>
        [.. image.Pixels.Select(pixel => pixel > AirBelow ? (byte)1 : (byte)0)];
}
