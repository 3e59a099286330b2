using System.Globalization;
using System.Text;
using Hormesis.Reporting.Html.Elements;
using static System.FormattableString;

namespace Hormesis.Reporting.Html.Charts;

/// <summary>Writes a chart as SVG within the page; its colours come from the page's style sheet.</summary>
internal static class ChartSvg
{
    private const double Width = 360;
    private const double Height = 236;
    private const double Left = 60;
    private const double Right = 12;
    private const double Top = 10;
    private const double Bottom = 40;

    public static string Write(Chart chart)
    {
        var all = chart.Series.SelectMany(series => series.Points).ToList();
        var x = chart.Ticks is { } ticks
            ? ChartScale.Around(ticks.Select(tick => tick.X), Left, Width - Right)
            : ChartScale.Around(all.Select(point => point.X), Left, Width - Right);
        var y = ChartScale.Around(
            all.SelectMany(point => new[] { point.Y, point.Low ?? point.Y, point.High ?? point.Y })
                .Concat(chart.Levels.Select(level => level.Y)),
            Height - Bottom,
            Top);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" " +
            $"aria-label=\"{Markup.Escaped(chart.Description)}\">\n");
        AppendAxes(svg, chart, x, y);
        foreach (var series in chart.Series)
            AppendBand(svg, series, x, y);
        foreach (var series in chart.Series)
            AppendLine(svg, series, x, y);
        foreach (var (value, label) in chart.Levels)
            svg.Append(CultureInfo.InvariantCulture,
                $"<text class=\"tick\" x=\"{Width - Right}\" y=\"{y.Of(value) + 12:0.#}\" " +
                $"text-anchor=\"end\">{Markup.Escaped(label)}</text>\n");
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>Sample of a line for a legend.</summary>
    public static string Swatch(ChartStyle style) =>
        "<svg class=\"swatch\" viewBox=\"0 0 30 14\" aria-hidden=\"true\">"
        + (style.HasLine ? $"<path {style.Attributes(style.IsDashed ? "line dashed" : "line")} d=\"M1 7L29 7\"/>" : "")
        + (style.HasMarkers ? $"<path {style.Attributes("marker")} d=\"{Marker(style.Index, 15, 7)}\"/>" : "")
        + "</svg>";

    private static void AppendAxes(StringBuilder svg, Chart chart, ChartScale x, ChartScale y)
    {
        foreach (var (value, label) in y.Ticks(5))
        {
            svg.Append(CultureInfo.InvariantCulture,
                $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y.Of(value):0.#}\" " +
                $"y2=\"{y.Of(value):0.#}\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text class=\"tick\" x=\"{Left - 6}\" y=\"{y.Of(value) + 4:0.#}\" " +
                $"text-anchor=\"end\">{Markup.Number(label)}</text>\n");
        }

        foreach (var (value, label) in chart.Ticks ?? x.Ticks(5))
            svg.Append(CultureInfo.InvariantCulture,
                $"<text class=\"tick\" x=\"{x.Of(value):0.#}\" y=\"{Height - Bottom + 16}\" " +
                $"text-anchor=\"middle\">{Markup.Number(label)}</text>\n");
        foreach (var (value, _) in chart.Levels)
            svg.Append(CultureInfo.InvariantCulture,
                $"<line class=\"level\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y.Of(value):0.#}\" " +
                $"y2=\"{y.Of(value):0.#}\"/>\n");

        var middle = (Top + Height - Bottom) / 2;
        svg.Append(CultureInfo.InvariantCulture,
            $"<text class=\"axis\" transform=\"translate(12 {middle}) rotate(-90)\" " +
            $"text-anchor=\"middle\">{Markup.Escaped(chart.YLabel)}</text>\n");
        svg.Append(CultureInfo.InvariantCulture,
            $"<text class=\"axis\" x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 6}\" " +
            $"text-anchor=\"middle\">{Markup.Escaped(chart.XLabel)}</text>\n");
    }

    private static void AppendBand(StringBuilder svg, ChartSeries series, ChartScale x, ChartScale y)
    {
        ChartPoint[] banded =
            [.. series.Points.Where(point => point is { Low: not null, High: not null } && double.IsFinite(point.Y))];
        if (banded.Length == 0)
            return;

        var outline = banded.Select(point => (point.X, Y: point.High!.Value))
            .Concat(banded.Reverse().Select(point => (point.X, Y: point.Low!.Value)));
        svg.Append(CultureInfo.InvariantCulture,
            $"<path {series.Style.Attributes("band")} " +
            $"d=\"M{string.Join('L', outline.Select(point => Place(x.Of(point.X), y.Of(point.Y))))}Z\"/>\n");
    }

    private static void AppendLine(StringBuilder svg, ChartSeries series, ChartScale x, ChartScale y)
    {
        ChartPoint[] points = [.. series.Points.Where(point => double.IsFinite(point.Y))];
        if (series.Style.HasLine && points.Length > 1)
        {
            var line = string.Join('L', points.Select(point => Place(x.Of(point.X), y.Of(point.Y))));
            svg.Append(CultureInfo.InvariantCulture,
                $"<path {series.Style.Attributes(series.Style.IsDashed ? "line dashed" : "line")} " +
                $"d=\"M{line}\"/>\n");
        }

        if (series.Style.HasMarkers)
            foreach (var point in points)
                svg.Append(CultureInfo.InvariantCulture,
                $"<path {series.Style.Attributes(series.Style.IsSmall ? "marker small" : "marker")} " +
                    $"d=\"{Marker(series.Style.Index, x.Of(point.X), y.Of(point.Y))}\"><title>" +
                    $"{Markup.Escaped($"{series.Name} {ChartSeries.Text(point)}".Trim())}</title></path>\n");
    }

    /// <summary>Circle, square, triangle or diamond: distinguishable without colour.</summary>
    private static string Marker(int index, double x, double y) => (index % 4) switch
    {
        0 => Invariant($"M{x - 4:0.#} {y:0.#}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"),
        1 => Invariant($"M{x - 3.6:0.#} {y - 3.6:0.#}h7.2v7.2h-7.2z"),
        2 => Invariant($"M{x:0.#} {y - 4.6:0.#}l4.6 8h-9.2z"),
        _ => Invariant($"M{x:0.#} {y - 5:0.#}l5 5l-5 5l-5 -5z"),
    };

    private static string Place(double x, double y) => Invariant($"{x:0.#} {y:0.#}");
}
