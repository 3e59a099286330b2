using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Look of a series. Colour, marker and line each differ between series, so that any one of them identifies
/// it.</summary>
/// <param name="Dashes">Lengths of dash and gap in turn; empty for a solid line.</param>
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
        new(Colours.Ink, SeriesMarker.Plus, [10, 2]),
        new(Colours.Brown, SeriesMarker.Star, [3, 1, 1, 1]),
    ];

    /// <summary>Style of the paper's published numbers.</summary>
    public static SeriesStyle Published { get; } = new(Colours.Grey, SeriesMarker.Ring, [4, 3]);

    /// <summary>Style of the n-th arm. After the eighth colours come back with other markers.</summary>
    public static SeriesStyle At(int index) =>
        Cycle[index % Cycle.Length] with { Marker = Cycle[(index + (index / Cycle.Length)) % Cycle.Length].Marker };

    /// <summary>Style of the n-th of several ascending rates: dark to light, every second line dashed.</summary>
    public static SeriesStyle Ordered(int index, int count) =>
        new(Colours.Ordered(index, count), SeriesMarker.None, index % 2 == 0 ? [] : [5, 2]);

    public static SeriesStyle Line(SKColor colour) => new(colour, SeriesMarker.None, []);
}
