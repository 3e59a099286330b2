using SkiaSharp;

namespace Hormesis.Reporting.Html;

/// <summary>The part of a head in which masks are seen well.</summary>
internal static class MaskZoom
{
    private const float LeastPart = 0.35f;
    private const float Room = 1.6f;

    /// <param name="head">Square.</param>
    /// <param name="masks">Around all of them; empty where there are none.</param>
    public static SKRect Of(SKRect head, SKRect masks)
    {
        var side = MathF.Min(head.Width, MathF.Max(LeastPart * head.Width, Room * MathF.Max(masks.Width, masks.Height)));
        return masks.IsEmpty ? head : SKRect.Create(masks.MidX - (side / 2), masks.MidY - (side / 2), side, side);
    }
}
