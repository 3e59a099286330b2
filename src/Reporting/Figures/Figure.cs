using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>A figure. Each format draws it again; the bytes depend only on its content.</summary>
public sealed class Figure
{
    private readonly float width;
    private readonly float height;
    private readonly Action<SKCanvas> draw;

    /// <param name="width">In points.</param>
    /// <param name="height">In points.</param>
    internal Figure(float width, float height, Action<SKCanvas> draw) =>
        (this.width, this.height, this.draw) = (width, height, draw);

    /// <summary>The figure for screens.</summary>
    public byte[] Png() => Picture.Png(width, height, Theme.PixelsPerPoint, draw);

    /// <summary>The figure for print: lines and text as outlines, scans as pixels.</summary>
    public string Svg() => Picture.Svg(width, height, draw);
}
