using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Finds an enlarged part of a head that contains all masks.</summary>
internal static class MaskZoom
{
    private const float LeastPart = 0.35f;
    private const float RoomAroundMasks = 1.5f;

    /// <param name="head">Square.</param>
    /// <param name="masks">Rectangle around all masks; empty if there are none.</param>
    /// <returns>A square; the whole head if the masks fill it or there are none.</returns>
    public static SKRect Of(SKRect head, SKRect masks)
    {
        var side = MathF.Max(LeastPart * head.Width, RoomAroundMasks * MathF.Max(masks.Width, masks.Height));
        return masks.IsEmpty || side >= head.Width ? head
            : SKRect.Create(masks.MidX - (side / 2), masks.MidY - (side / 2), side, side);
    }
}
