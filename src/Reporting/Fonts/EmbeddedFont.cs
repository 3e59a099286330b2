using System.Reflection;
using SkiaSharp;

namespace Hormesis.Reporting.Fonts;

/// <summary>The only typeface of all figures: Roboto (SIL Open Font License 1.1), embedded in this assembly.</summary>
internal static class EmbeddedFont
{
    public const string Family = "Roboto";

    /// <summary>Font families of SVG and HTML files; the reader's machine may lack the first.</summary>
    public const string CssFamilies = "Roboto, 'Helvetica Neue', Arial, sans-serif";

    public static SKTypeface Regular { get; } = Load("Roboto-Regular.ttf");

    public static SKTypeface Bold { get; } = Load("Roboto-Bold.ttf");

    /// <summary>A font without hinting, because hinting would align the outlines with a pixel grid.</summary>
    public static SKFont Sized(float size, bool bold = false) => new(bold ? Bold : Regular, size)
    {
        Hinting = SKFontHinting.None,
        Subpixel = true,
        LinearMetrics = true,
        Edging = SKFontEdging.Antialias,
    };

    private static SKTypeface Load(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
