using System.Globalization;
using System.Text;
using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Graphs;

/// <summary>Positions of the boxes and arrows of a graph, in points.</summary>
internal sealed class GraphLayout
{
    public const float TextSize = 13;
    public const float SmallTextSize = 11;
    public const float ArrowHead = 7;

    private const float BoxHeight = 42;
    private const float TextPadding = 12;
    private const float LeastBoxWidth = 64;
    private const float BetweenRanks = 34;
    private const float BetweenBoxes = 18;
    private const float ArrowBreadth = 2;
    private const float Margin = 10;
    private const int Relaxations = 80;

    private readonly GraphDirection direction;
    private readonly LayoutItem[][] ranks;
    private readonly float[] rankStarts;
    private readonly float[] rankDepths;

    public GraphLayout(BoxGraph graph, GraphDirection direction)
    {
        this.direction = direction;
        var layered = LayeredItems.Of(graph);
        ranks = layered.Ranks;
        rankDepths = [.. ranks.Select(Depth)];
        rankStarts = [.. rankDepths.Select((_, rank) => Margin + rankDepths.Take(rank).Sum() + (rank * BetweenRanks))];
        PlaceAcross();

        Boxes =
            [.. ranks.SelectMany(rank => rank).Where(item => item.Node is not null)
            .Select(item => (item.Node!, Box(item)))];
        Arrows = [.. layered.Arrows.Select(Path)];
        var along = rankStarts.LastOrDefault() + rankDepths.LastOrDefault() + Margin;
        var across = ranks.SelectMany(rank => rank).Select(item => item.Across + (Breadth(item) / 2)).DefaultIfEmpty()
            .Max() + Margin;
        (Width, Height) = direction == GraphDirection.LeftToRight ? (along, across) : (across, along);
    }

    public float Width { get; }

    public float Height { get; }

    public IReadOnlyList<(GraphNode Node, SKRect Box)> Boxes { get; }

    /// <summary>For each arrow the data of an SVG path and the three corners of its head.</summary>
    public IReadOnlyList<(string Path, SKPoint[] Head)> Arrows { get; }

    private static float BoxWidth(GraphNode node) => MathF.Max(
        LeastBoxWidth,
        MathF.Ceiling(TextDrawing.Width(node.Label, TextSize, bold: true)) + (2 * TextPadding));

    private float Breadth(LayoutItem item) =>
        item.Node is null ? ArrowBreadth : direction == GraphDirection.LeftToRight ? BoxHeight : BoxWidth(item.Node);

    private float Depth(LayoutItem[] rank) => direction == GraphDirection.LeftToRight
        ? rank.Where(item => item.Node is not null).Max(item => BoxWidth(item.Node!))
        : BoxHeight;

    private void PlaceAcross()
    {
        foreach (var rank in ranks)
            Spread(rank, [.. rank.Select(_ => 0f)]);
        for (var round = 0; round < Relaxations; round++)
            foreach (var rank in round % 2 == 0 ? ranks : ranks.Reverse())
                Spread(rank, [.. rank.Select(Wanted)]);

        var least = ranks.SelectMany(rank => rank).Select(item => item.Across - (Breadth(item) / 2))
            .DefaultIfEmpty().Min();
        foreach (var item in ranks.SelectMany(rank => rank))
            item.Across += Margin - least;
    }

    /// <summary>Mean position of the neighbours, weighted most along long arrows, so that they stay straight (Gansner
    /// et al. 1993).</summary>
    private static float Wanted(LayoutItem item)
    {
        var (sum, weights) = (0f, 0f);
        foreach (var neighbour in item.Before.Concat(item.After))
        {
            var weight = (item.Node, neighbour.Node) switch { (null, null) => 8, (null, _) or (_, null) => 1, _ => 3 };
            (sum, weights) = (sum + (weight * neighbour.Across), weights + weight);
        }

        return weights > 0 ? sum / weights : item.Across;
    }

    // Pushing down and pushing up both keep the distances, so their mean does too.
    private void Spread(LayoutItem[] rank, float[] wanted)
    {
        var down = (float[])wanted.Clone();
        var up = (float[])wanted.Clone();
        for (var i = 1; i < rank.Length; i++)
            down[i] = MathF.Max(down[i], down[i - 1] + Distance(rank[i - 1], rank[i]));
        for (var i = rank.Length - 2; i >= 0; i--)
            up[i] = MathF.Min(up[i], up[i + 1] - Distance(rank[i], rank[i + 1]));
        for (var i = 0; i < rank.Length; i++)
            rank[i].Across = (down[i] + up[i]) / 2;
    }

    private float Distance(LayoutItem a, LayoutItem b) => ((Breadth(a) + Breadth(b)) / 2) + BetweenBoxes;

    private SKRect Box(LayoutItem item)
    {
        var centre = At(rankStarts[item.Rank] + (rankDepths[item.Rank] / 2), item.Across);
        var width = direction == GraphDirection.LeftToRight ? rankDepths[item.Rank] : BoxWidth(item.Node!);
        return SKRect.Create(centre.X - (width / 2), centre.Y - (BoxHeight / 2), width, BoxHeight);
    }

    private (string, SKPoint[]) Path(IReadOnlyList<LayoutItem> items)
    {
        var text = new StringBuilder();
        Append(text, 'M', At(End(items[0]), items[0].Across));
        foreach (var (from, to) in items.Zip(items.Skip(1)))
        {
            var last = to == items[^1];
            var (start, end) = (End(from), rankStarts[to.Rank] - (last ? ArrowHead : 0));
            var middle = (start + end) / 2;
            Append(text, 'C', At(middle, from.Across), At(middle, to.Across), At(end, to.Across));
            if (!last)
                Append(text, 'L', At(End(to), to.Across));
        }

        var (tip, across) = (rankStarts[items[^1].Rank], items[^1].Across);
        return (text.ToString(),
            [At(tip, across), At(tip - ArrowHead, across - (ArrowHead / 2)),
            At(tip - ArrowHead, across + (ArrowHead / 2))]);
    }

    private float End(LayoutItem item) => rankStarts[item.Rank] + rankDepths[item.Rank];

    private SKPoint At(float along, float across) =>
        direction == GraphDirection.LeftToRight ? new(along, across) : new(across, along);

    private static void Append(StringBuilder text, char command, params ReadOnlySpan<SKPoint> points)
    {
        text.Append(command);
        foreach (var point in points)
            text.Append(CultureInfo.InvariantCulture, $"{point.X:F1} {point.Y:F1} ");
    }
}
