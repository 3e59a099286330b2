using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Colours that people with any colour vision can tell apart: Okabe and Ito, "Color Universal Design",
/// 2008.</summary>
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

    /// <summary>Not of the eight colours; darker than all of them but the ink.</summary>
    public static readonly SKColor Brown = new(0x7A, 0x42, 0x0C);

    private static readonly SKColor[] Viridis =
        [new(0x44, 0x01, 0x54), new(0x3B, 0x52, 0x8B), new(0x21, 0x91, 0x8C), new(0x5E, 0xC9, 0x62),
            new(0xBB, 0xDF, 0x27)];

    private static readonly SKColor[] Cycle = [Blue, Vermillion, Green, Purple, Orange, SkyBlue];

    /// <summary>Colour of the n-th line or stage; the colours repeat after the sixth.</summary>
    public static SKColor At(int index) => Cycle[index % Cycle.Length];

    /// <summary>Colour of the n-th of several ordered items, from dark to light: viridis without its lightest
    /// end.</summary>
    public static SKColor Ordered(int index, int count)
    {
        var place = count < 2 ? 0 : (double)index / (count - 1) * (Viridis.Length - 1);
        var lower = Math.Min((int)place, Viridis.Length - 2);
        return Between(Viridis[lower], Viridis[lower + 1], place - lower);
    }

    /// <summary>Mixes the colour with white: 0 gives the colour itself, 1 gives white.</summary>
    public static SKColor Tint(SKColor colour, double white) => Between(colour, SKColors.White, white);

    /// <summary>The colour in CSS: <c>#0072b2</c>.</summary>
    public static string Css(SKColor colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";

    private static SKColor Between(SKColor a, SKColor b, double part) =>
        new(Between(a.Red, b.Red, part), Between(a.Green, b.Green, part), Between(a.Blue, b.Blue, part));

    private static byte Between(byte a, byte b, double part) => (byte)Math.Round(a + ((b - a) * part));
}
