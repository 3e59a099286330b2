using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Fonts;

/// <summary>Gives ScottPlot the embedded font for every family, so that no system font is used.</summary>
internal sealed class EmbeddedFontResolver : IFontResolver
{
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        weight >= FontWeight.SemiBold ? EmbeddedFont.Bold : EmbeddedFont.Regular;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        bold ? EmbeddedFont.Bold : EmbeddedFont.Regular;
}
