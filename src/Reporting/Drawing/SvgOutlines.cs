using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Hormesis.Reporting.Fonts;

namespace Hormesis.Reporting.Drawing;

/// <summary>
/// Replaces the text of an SVG by outlines of its glyphs, each defined once: a reader's machine may lack the font, and
/// an image in a page cannot load one. The words remain as labels for screen readers.
/// </summary>
internal static class SvgOutlines
{
    private const float UnitsPerEm = 2048; // Roboto's value, at which outlines have integer coordinates.

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    /// <param name="svg">SVG as Skia writes it, with a position for each character.</param>
    public static string Of(string svg)
    {
        var document = XDocument.Parse(svg);
        var glyphs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in document.Descendants(Svg + "text").ToArray())
            text.ReplaceWith(Outlined(text, glyphs));
        document.Root!.AddFirst(new XElement(
            Svg + "defs",
            glyphs.Select(glyph =>
                new XElement(Svg + "path", new XAttribute("id", glyph.Key), new XAttribute("d", glyph.Value)))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document.Root.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static XElement Outlined(XElement text, SortedDictionary<string, string> glyphs)
    {
        var isBold = text.Attribute("font-weight") is { Value: not ("normal" or "400") };
        var scale = Number(text, "font-size") / UnitsPerEm;
        var (x, y) = (Positions(text, "x"), Positions(text, "y"));
        return new(
            Svg + "g",
            text.Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "fill-opacity" or "transform"),
            new XAttribute("aria-label", text.Value.Trim()),
            text.Value.Trim().EnumerateRunes().Index().Where(rune => !Rune.IsWhiteSpace(rune.Item))
                .Select(rune => new XElement(
                Svg + "use",
                new XAttribute(Link + "href", $"#{Glyph(rune.Item.Value, isBold, glyphs)}"),
                new XAttribute("transform",
                    string.Create(CultureInfo.InvariantCulture,
                    $"translate({x[rune.Index]:0.##},{At(y, rune.Index):0.##})scale({scale:0.######})")))));
    }

    /// <summary>Returns the id of the glyph; adds its outline if it is new.</summary>
    private static string Glyph(int character, bool isBold, SortedDictionary<string, string> glyphs)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{(isBold ? 'b' : 'r')}{character:x}");
        if (!glyphs.ContainsKey(id))
            glyphs.Add(id, Outline(character, isBold));
        return id;
    }

    private static string Outline(int character, bool isBold)
    {
        using var font = EmbeddedFont.Sized(UnitsPerEm, isBold);
        using var path = font.GetGlyphPath(font.GetGlyph(character));
        return path?.ToSvgPathData() ?? "";
    }

    private static double At(double[] positions, int index) => positions[Math.Min(index, positions.Length - 1)];

    private static double Number(XElement text, string attribute) =>
        double.Parse(text.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static double[] Positions(XElement text, string attribute) =>
    [
        .. (text.Attribute(attribute)?.Value ?? "0")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture)),
    ];
}
