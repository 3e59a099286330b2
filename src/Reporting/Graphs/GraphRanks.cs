namespace Hormesis.Reporting.Graphs;

/// <summary>Rank of each node: length of the longest path to it, 0 for a source.</summary>
internal static class GraphRanks
{
    /// <returns>In the order of the graph's nodes.</returns>
    /// <exception cref="ArgumentException">The graph has a cycle.</exception>
    public static int[] Of(BoxGraph graph)
    {
        var index = graph.Nodes.Index().ToDictionary(node => node.Item.Id, node => node.Index, StringComparer.Ordinal);
        var edges = graph.Edges.Select(edge => (From: index[edge.From], To: index[edge.To])).ToArray();
        var successors = edges.ToLookup(edge => edge.From, edge => edge.To);
        var open = new int[graph.Nodes.Count];
        foreach (var (_, to) in edges)
            open[to]++;

        var ranks = new int[graph.Nodes.Count];
        var ready = new Queue<int>(Enumerable.Range(0, ranks.Length).Where(node => open[node] == 0));
        var done = 0;
        for (; ready.TryDequeue(out var node); done++)
            foreach (var next in successors[node])
            {
                ranks[next] = Math.Max(ranks[next], ranks[node] + 1);
                if (--open[next] == 0)
                    ready.Enqueue(next);
            }

        return done == ranks.Length ? ranks : throw new ArgumentException("The graph has a cycle.", nameof(graph));
    }
}
