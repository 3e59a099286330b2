using System.Xml.Linq;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;
using SkiaSharp;

namespace Hormesis.Reporting.Tests.Figures;

/// <summary>A figure as a reader sees it: the pixels of its PNG and the words of its SVG.</summary>
internal sealed class Seen
{
    private readonly SKColor[] pixels;
    private readonly int width;
    private readonly SKRectI part;

    private Seen(SKColor[] pixels, int width, SKRectI part, IReadOnlyList<string> words) =>
        (this.pixels, this.width, this.part, Words) = (pixels, width, part, words);

    /// <summary>Labels of the whole figure.</summary>
    public IReadOnlyList<string> Words { get; }

    public static Seen In(Figure figure) => In(figure.Png(), figure.Svg());

    public static Seen In(byte[] png, string svg)
    {
        using var bitmap = SKBitmap.Decode(png);
        return new(bitmap.Pixels, bitmap.Width, new(0, 0, bitmap.Width, bitmap.Height),
        [
            .. XDocument.Parse(svg).Descendants()
                .Select(element => element.Attribute("aria-label")?.Value).OfType<string>(),
        ]);
    }

    /// <summary>A part of the figure, in points.</summary>
    public Seen Part(float left, float top, float right, float bottom) => new(pixels, width, SKRectI.Intersect(
        part, new(Pixel(left), Pixel(top), Pixel(right), Pixel(bottom))), Words);

    /// <summary>The lowest rows of the figure, in points: its panels without the legend above them.</summary>
    public Seen Bottom(float height) =>
        Part(0, (part.Bottom / Theme.PixelsPerPoint) - height, Theme.FigureWidth, part.Bottom / Theme.PixelsPerPoint);

    /// <summary>Cuts the part into equal cells, row by row.</summary>
    public IEnumerable<Seen> Cells(int rows, int columns) =>
        from row in Enumerable.Range(0, rows)
        from column in Enumerable.Range(0, columns)
        select new Seen(pixels, width, SKRectI.Create(
            part.Left + (column * part.Width / columns), part.Top + (row * part.Height / rows),
            part.Width / columns, part.Height / rows), Words);

    /// <summary>Brightness of one pixel, its place in points: 0 black, 255 white.</summary>
    public int Brightness(float x, float y) => pixels[(Pixel(y) * width) + Pixel(x)].Green;

    /// <summary>Places of the pixels with this colour, whose edges are blends and do not count.</summary>
    /// <param name="tolerance">Largest difference of a channel.</param>
    public IReadOnlyList<SKPointI> Of(SKColor colour, int tolerance = 0) =>
    [
        .. from y in Enumerable.Range(part.Top, part.Height)
           from x in Enumerable.Range(part.Left, part.Width)
           let pixel = pixels[(y * width) + x]
           where Math.Abs(pixel.Red - colour.Red) <= tolerance
               && Math.Abs(pixel.Green - colour.Green) <= tolerance
               && Math.Abs(pixel.Blue - colour.Blue) <= tolerance
           select new SKPointI(x, y),
    ];

    /// <summary>Mean place of the pixels with this colour.</summary>
    public (double X, double Y) Centre(SKColor colour)
    {
        var places = Of(colour);
        Assert.NotEmpty(places);
        return (places.Average(place => place.X), places.Average(place => place.Y));
    }

    /// <summary>Smallest box around the pixels with this colour.</summary>
    public SKRectI Bounds(SKColor colour)
    {
        var places = Of(colour);
        Assert.NotEmpty(places);
        return new(places.Min(place => place.X), places.Min(place => place.Y),
            places.Max(place => place.X), places.Max(place => place.Y));
    }

    /// <summary>How much higher, in pixels, a line of this colour ends than it begins.</summary>
    public int Rise(SKColor colour)
    {
        var places = Of(colour);
        Assert.NotEmpty(places);
        return places.MinBy(place => place.X).Y - places.MaxBy(place => place.X).Y;
    }

    private static int Pixel(float points) => (int)MathF.Round(points * Theme.PixelsPerPoint);
}
