using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Converts values of a plot to positions on the canvas.</summary>
internal static class AxesPlaces
{
    public static SKPoint Place(this IAxes axes, double x, double y)
    {
        var pixel = axes.GetPixel(new(x, y));
        return new(pixel.X, pixel.Y);
    }
}
