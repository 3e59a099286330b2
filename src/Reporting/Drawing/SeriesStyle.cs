using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>How a series looks: colour, marker and line each tell it from the others, so that one of them is
/// enough.</summary>
/// <param name="Dashes">Lengths of dash and space in turn; empty for a whole line.</param>
internal sealed record SeriesStyle(SKColor Colour, SeriesMarker Marker, IReadOnlyList<float> Dashes)
{
    private static readonly SeriesStyle[] Cycle =
    [
        new(Colours.Blue, SeriesMarker.Circle, []),
        new(Colours.Vermillion, SeriesMarker.Square, [6, 2.5f]),
        new(Colours.Green, SeriesMarker.Triangle, [2, 2]),
        new(Colours.Purple, SeriesMarker.Diamond, [7, 2, 1.5f, 2]),
        new(Colours.Orange, SeriesMarker.TriangleDown, [4, 1.5f]),
        new(Colours.SkyBlue, SeriesMarker.Cross, [1.2f, 1.6f]),
    ];

    /// <summary>The paper's own numbers.</summary>
    public static SeriesStyle Published { get; } = new(Colours.Grey, SeriesMarker.Ring, [4, 3]);

    /// <summary>Of the n-th arm; from the seventh on they come again.</summary>
    public static SeriesStyle At(int index) => Cycle[index % Cycle.Length];

    /// <summary>Of the n-th of some rising rates: dark to light, every other line broken.</summary>
    public static SeriesStyle Ordered(int index, int count) =>
        new(Colours.Ordered(index, count), SeriesMarker.None, index % 2 == 0 ? [] : [5, 2]);

    public static SeriesStyle Line(SKColor colour) => new(colour, SeriesMarker.None, []);
}
