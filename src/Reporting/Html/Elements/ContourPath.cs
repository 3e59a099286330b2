using System.Globalization;
using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Html.Elements;

/// <summary>Writes the outline of a mask as the data of an SVG path, in pixels of the slice.</summary>
internal static class ContourPath
{
    /// <param name="mask">(H, W), zero outside the mask, nonzero inside.</param>
    public static string Of(byte[] mask, int height, int width) =>
        string.Concat(Contours.Of(mask, height, width).Select(loop => $"M{string.Join('L', loop.Select(Place))}Z"));

    private static string Place((float X, float Y) point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#} {point.Y:0.#}");
}
