using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>The part of a slice worth showing: the air around a head only makes it smaller.</summary>
internal static class HeadCrop
{
    private const float AirBelow = -0.9f;
    private const int Margin = 2;

    /// <summary>Square around all that is not air in any of the images, which are of one size; in pixels, may reach outside.</summary>
    public static SKRect Around(params IReadOnlyList<GreyImage> images)
    {
        var box = SKRectI.Empty;
        foreach (var image in images)
            box = Union(box, Box(image));
        if (box.IsEmpty)
            box = new(0, 0, images[0].Width, images[0].Height);

        var side = Math.Max(box.Width, box.Height) + (2 * Margin);
        return SKRect.Create(box.MidX - (side / 2), box.MidY - (side / 2), side, side);
    }

    private static SKRectI Box(GreyImage image)
    {
        var (left, top, right, bottom) = (image.Width, image.Height, 0, 0);
        for (var row = 0; row < image.Height; row++)
            for (var column = 0; column < image.Width; column++)
                if (image.Clamped(row, column) > AirBelow)
                    (left, top, right, bottom) = (Math.Min(left, column), Math.Min(top, row), Math.Max(right, column + 1), Math.Max(bottom, row + 1));
        return right > left ? new(left, top, right, bottom) : SKRectI.Empty;
    }

    private static SKRectI Union(SKRectI a, SKRectI b) => a.IsEmpty ? b : b.IsEmpty ? a : SKRectI.Union(a, b);
}
