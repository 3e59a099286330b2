using System.Net;
using System.Text;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Fonts;
using SkiaSharp;

namespace Hormesis.Reporting.Graphs;

/// <summary>Draws the stage graph (the paper's workflow, Figure 1).</summary>
public static class GraphFigure
{
    private const float Corner = 7;
    private const float BorderWidth = 1.4f;
    private const float ArrowWidth = 1.2f;
    private const float LegendHeight = 26;
    private const string Middle = " text-anchor=\"middle\"";

    public static byte[] Png(BoxGraph graph, GraphDirection direction = GraphDirection.LeftToRight)
    {
        var layout = new GraphLayout(graph, direction);
        var colours = new GraphColours(graph);
        var (width, height) = Size(layout, colours);
        return Picture.Png(width, height, Theme.PixelsPerPoint, canvas =>
        {
            foreach (var arrow in layout.Arrows)
                DrawArrow(canvas, arrow.Path, arrow.Head);
            foreach (var (node, box) in layout.Boxes)
                DrawBox(canvas, node, box, colours.Border(node));
            LegendRow.Draw(canvas, Legend(colours), layout.Height, width);
        });
    }

    public static string Svg(BoxGraph graph, GraphDirection direction = GraphDirection.LeftToRight)
    {
        var layout = new GraphLayout(graph, direction);
        var colours = new GraphColours(graph);
        var (width, height) = Size(layout, colours);
        var text = new StringBuilder();
        Append(text, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:F0}\" height=\"{height:F0}\" " +
            $"viewBox=\"0 0 {width:F0} {height:F0}\" font-family=\"{EmbeddedFont.CssFamilies}\" role=\"img\">");
        Append(text, $"<title>Stage graph</title>");
        Append(text, $"<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        foreach (var (path, head) in layout.Arrows)
        {
            Append(text, $"<path d=\"{path.TrimEnd()}\" fill=\"none\" stroke=\"{Colours.Css(Colours.Grey)}\" " +
                $"stroke-width=\"{ArrowWidth}\"/>");
            Append(text, $"<path d=\"M{head[0].X:F1} {head[0].Y:F1}L{head[1].X:F1} {head[1].Y:F1}L{head[2].X:F1} " +
                $"{head[2].Y:F1}Z\" fill=\"{Colours.Css(Colours.Grey)}\"/>");
        }

        foreach (var (node, box) in layout.Boxes)
            AppendBox(text, node, box, colours.Border(node));
        AppendLegend(text, colours, layout.Height + 12);
        return text.Append("</svg>\n").ToString();
    }

    private static (float Width, float Height) Size(GraphLayout layout, GraphColours colours) =>
        colours.States.Count == 0
            ? (layout.Width, layout.Height)
            : (MathF.Max(layout.Width, 110 * colours.States.Count), layout.Height + LegendHeight);

    private static LegendEntry[] Legend(GraphColours colours) =>
        [.. colours.States.Select(state =>
            new LegendEntry(GraphColours.Name(state), LegendMark.Fill, SeriesStyle.Line(GraphColours.Of(state))))];

    private static (float Label, float Count) Baselines(GraphNode node, SKRect box) => node.CountLabel is null
        ? (box.MidY + 4.5f, 0)
        : (box.MidY - 2.5f, box.MidY + 13);

    private static void DrawArrow(SKCanvas canvas, string path, SKPoint[] head)
    {
        using var line =
            new SKPaint { Color = Colours.Grey, StrokeWidth = ArrowWidth, IsStroke = true, IsAntialias = true };
        using var fill = new SKPaint { Color = Colours.Grey, IsAntialias = true };
        using var curve = SKPath.ParseSvgPathData(path);
        using var tip = new SKPath();
        tip.AddPoly(head);
        canvas.DrawPath(curve, line);
        canvas.DrawPath(tip, fill);
    }

    private static void DrawBox(SKCanvas canvas, GraphNode node, SKRect box, SKColor colour)
    {
        using var fill = new SKPaint { Color = GraphColours.Fill(colour), IsAntialias = true };
        using var border =
            new SKPaint { Color = colour, StrokeWidth = BorderWidth, IsStroke = true, IsAntialias = true };
        canvas.DrawRoundRect(box, Corner, Corner, fill);
        canvas.DrawRoundRect(box, Corner, Corner, border);
        var (label, count) = Baselines(node, box);
        TextDrawing.Draw(canvas, node.Label, box.MidX, label, GraphLayout.TextSize, SKTextAlign.Center, bold: true);
        if (node.CountLabel is { } instances)
            TextDrawing.Draw(canvas, instances, box.MidX, count, GraphLayout.SmallTextSize, SKTextAlign.Center);
    }

    private static void AppendBox(StringBuilder text, GraphNode node, SKRect box, SKColor colour)
    {
        var (label, count) = Baselines(node, box);
        Append(text, $"<g><title>{WebUtility.HtmlEncode(node.Id)}</title>");
        Append(text,
            $"<rect x=\"{box.Left:F1}\" y=\"{box.Top:F1}\" width=\"{box.Width:F1}\" height=\"{box.Height:F1}\" " +
            $"rx=\"{Corner}\" fill=\"{Colours.Css(GraphColours.Fill(colour))}\" stroke=\"{Colours.Css(colour)}\" " +
            $"stroke-width=\"{BorderWidth}\"/>");
        AppendText(text, node.Label, box.MidX, label, GraphLayout.TextSize, isBold: true, Middle);
        if (node.CountLabel is { } instances)
            AppendText(text, instances, box.MidX, count, GraphLayout.SmallTextSize, isBold: false, Middle);
        text.Append("</g>\n");
    }

    private static void AppendLegend(StringBuilder text, GraphColours colours, float y)
    {
        foreach (var (index, state) in colours.States.Index())
        {
            var x = 10 + (index * 105);
            Append(text, $"<rect x=\"{x}\" y=\"{y - 10:F1}\" width=\"26\" height=\"10\" " +
                $"fill=\"{Colours.Css(GraphColours.Of(state))}\"/>");
            AppendText(text, GraphColours.Name(state), x + 31, y, GraphLayout.SmallTextSize, isBold: false, "");
        }
    }

    /// <summary>Sets the text's width to its width in the figures' font, which the reader's machine may lack, because
    /// the box has that width.</summary>
    private static void AppendText(StringBuilder text, string content, float x, float y, float size, bool isBold,
        string attributes) =>
        Append(text,
            $"<text x=\"{x:F1}\" y=\"{y:F1}\" textLength=\"{TextDrawing.Width(content, size, isBold):F1}\" " +
            "lengthAdjust=\"spacingAndGlyphs\" " +
            $"font-size=\"{size}\"{(isBold ? " font-weight=\"bold\"" : "")}{attributes} " +
            $"fill=\"{Colours.Css(Colours.Ink)}\">{WebUtility.HtmlEncode(content)}</text>");

    private static void Append(StringBuilder text, string line) =>
        text.Append(line).Append('\n');
}
