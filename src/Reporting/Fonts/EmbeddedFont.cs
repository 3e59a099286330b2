using System.Reflection;
using SkiaSharp;

namespace Hormesis.Reporting.Fonts;

/// <summary>The only typeface of every figure: Roboto (SIL Open Font License 1.1), carried in this assembly.</summary>
internal static class EmbeddedFont
{
    public const string Family = "Roboto";

    /// <summary>What an SVG or HTML file asks for; the reader's machine may lack the first.</summary>
    public const string CssFamilies = "Roboto, 'Helvetica Neue', Arial, sans-serif";

    public static SKTypeface Regular { get; } = Load("Roboto-Regular.ttf");

    public static SKTypeface Bold { get; } = Load("Roboto-Bold.ttf");

    /// <summary>Outlines as designed: hinting would tie them to a pixel grid.</summary>
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
