namespace Hormesis.Reporting.Graphs;

/// <summary>
/// Orders the items of each rank so that few arrows cross: Sugiyama, Tagawa and Toda, "Methods for visual understanding
/// of hierarchical system structures", 1981 (long arrows are cut at each rank; barycentre sweeps).
/// </summary>
internal sealed class LayeredItems
{
    private const int Sweeps = 12;

    private LayeredItems(LayoutItem[][] ranks, IReadOnlyList<IReadOnlyList<LayoutItem>> arrows) =>
        (Ranks, Arrows) = (ranks, arrows);

    public LayoutItem[][] Ranks { get; }

    /// <summary>Each arrow as its items from its first node across the ranks between to its last, in the order of the
    /// graph's edges.</summary>
    public IReadOnlyList<IReadOnlyList<LayoutItem>> Arrows { get; }

    public static LayeredItems Of(BoxGraph graph)
    {
        var ranks = GraphRanks.Of(graph);
        var items = graph.Nodes.Select((node, index) => new LayoutItem(ranks[index], node)).ToList();
        var byId = items.ToDictionary(item => item.Node!.Id, StringComparer.Ordinal);
        var arrows = graph.Edges.Select(edge => Arrow(byId[edge.From], byId[edge.To])).ToArray();
        items.AddRange(arrows.SelectMany(arrow => arrow).Where(item => item.Node is null));

        var layered =
            new LayeredItems(
            [.. items.GroupBy(item => item.Rank).OrderBy(rank => rank.Key).Select(rank => rank.ToArray())], arrows);
        layered.Order();
        return layered;
    }

    private static LayoutItem[] Arrow(LayoutItem from, LayoutItem to)
    {
        LayoutItem[] items =
        [
            from,
            .. Enumerable.Range(from.Rank + 1, to.Rank - from.Rank - 1).Select(rank => new LayoutItem(rank, null)),
            to,
        ];
        foreach (var (left, right) in items.Zip(items.Skip(1)))
        {
            left.After.Add(right);
            right.Before.Add(left);
        }

        return items;
    }

    private void Order()
    {
        foreach (var rank in Ranks)
            Number(rank);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var rank in Ranks)
                Sort(rank, item => item.Before);
            foreach (var rank in Ranks.Reverse())
                Sort(rank, item => item.After);
        }
    }

    private static void Sort(LayoutItem[] rank, Func<LayoutItem, List<LayoutItem>> neighbours)
    {
        var sorted = rank.OrderBy(item => Barycentre(item, neighbours(item))).ThenBy(item => item.Order).ToArray();
        sorted.CopyTo(rank, 0);
        Number(rank);
    }

    private static double Barycentre(LayoutItem item, List<LayoutItem> neighbours) =>
        neighbours.Count == 0 ? item.Order : neighbours.Average(neighbour => neighbour.Order);

    private static void Number(LayoutItem[] rank)
    {
        foreach (var (order, item) in rank.Index())
            item.Order = order;
    }
}
