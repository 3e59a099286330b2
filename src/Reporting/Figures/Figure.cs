using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>A figure, drawn anew for each format; the bytes of each depend on what it shows alone.</summary>
public sealed class Figure
{
    private readonly float width;
    private readonly float height;
    private readonly Action<SKCanvas> draw;

    /// <summary>Size in points.</summary>
    internal Figure(float width, float height, Action<SKCanvas> draw) =>
        (this.width, this.height, this.draw) = (width, height, draw);

    /// <summary>For screens.</summary>
    public byte[] Png() => Picture.Png(width, height, Theme.PixelsPerPoint, draw);

    /// <summary>For print: lines and text as outlines, scans as pixels.</summary>
    public string Svg() => Picture.Svg(width, height, draw);
}
