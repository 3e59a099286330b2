using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>
/// Colours that people with any colour vision tell apart: Okabe and Ito, "Color Universal Design", 2008.
/// </summary>
internal static class Colours
{
    public static readonly SKColor Ink = new(0x22, 0x22, 0x22);
    public static readonly SKColor Grey = new(0x80, 0x80, 0x80);
    public static readonly SKColor Blue = new(0x00, 0x72, 0xB2);
    public static readonly SKColor Vermillion = new(0xD5, 0x5E, 0x00);
    public static readonly SKColor Green = new(0x00, 0x9E, 0x73);
    public static readonly SKColor Purple = new(0xCC, 0x79, 0xA7);
    public static readonly SKColor Orange = new(0xE6, 0x9F, 0x00);
    public static readonly SKColor SkyBlue = new(0x56, 0xB4, 0xE9);
    public static readonly SKColor Yellow = new(0xF0, 0xE4, 0x42);

    private static readonly SKColor[] Cycle = [Blue, Vermillion, Green, Purple, Orange, SkyBlue];

    /// <summary>Colour of the n-th line or stage; from the seventh on they come again.</summary>
    public static SKColor At(int index) => Cycle[index % Cycle.Length];

    /// <summary>The colour mixed with white: 0 leaves it, 1 is white.</summary>
    public static SKColor Tint(SKColor colour, double white) =>
        new(Mixed(colour.Red, white), Mixed(colour.Green, white), Mixed(colour.Blue, white));

    /// <summary>As CSS writes it: <c>#0072b2</c>.</summary>
    public static string Css(SKColor colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";

    private static byte Mixed(byte channel, double white) => (byte)Math.Round(channel + ((255 - channel) * white));
}
