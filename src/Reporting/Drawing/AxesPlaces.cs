using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>From values to places on the canvas.</summary>
internal static class AxesPlaces
{
    public static SKPoint Place(this IAxes axes, double x, double y)
    {
        var pixel = axes.GetPixel(new(x, y));
        return new(pixel.X, pixel.Y);
    }
}
