using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>The part of a head in which masks are seen well.</summary>
internal static class MaskZoom
{
    private const float LeastPart = 0.35f;
    private const float RoomAroundMasks = 1.5f;

    /// <param name="head">Square.</param>
    /// <param name="masks">Around all of them; empty where there are none.</param>
    /// <returns>Square; the head itself where masks are all over it, or nowhere.</returns>
    public static SKRect Of(SKRect head, SKRect masks)
    {
        var side = MathF.Max(LeastPart * head.Width, RoomAroundMasks * MathF.Max(masks.Width, masks.Height));
        return masks.IsEmpty || side >= head.Width ? head
            : SKRect.Create(masks.MidX - (side / 2), masks.MidY - (side / 2), side, side);
    }
}
