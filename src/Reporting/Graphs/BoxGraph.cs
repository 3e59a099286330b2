namespace Hormesis.Reporting.Graphs;

/// <summary>Acyclic graph of boxes and arrows.</summary>
public sealed class BoxGraph
{
    /// <exception cref="ArgumentException">Two nodes have the same id, or an end of an arrow is not a node.</exception>
    public BoxGraph(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges)
    {
        var ids = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count != nodes.Count)
            throw new ArgumentException("Two nodes have the same id.", nameof(nodes));
        if (edges.FirstOrDefault(edge => !ids.Contains(edge.From) || !ids.Contains(edge.To)) is { } loose)
            throw new ArgumentException($"The edge {loose.From} -> {loose.To} ends at no node.", nameof(edges));
        (Nodes, Edges) = (nodes, edges);
    }

    public IReadOnlyList<GraphNode> Nodes { get; }

    public IReadOnlyList<GraphEdge> Edges { get; }

    /// <summary>
    /// Replaces each group of more than <paramref name="most"/> nodes by one box with the group's name and the worst
    /// state of its nodes; arrows within a group are removed.
    /// </summary>
    public BoxGraph Collapsed(int most = 1)
    {
        var large = Nodes.GroupBy(node => node.Group, StringComparer.Ordinal)
            .Where(group => group.Count() > most)
            .ToDictionary(group => group.Key, Merged, StringComparer.Ordinal);
        var shown = Nodes.ToDictionary(
            node => node.Id, node => large.GetValueOrDefault(node.Group, node), StringComparer.Ordinal);
        return new(
            [.. Nodes.Select(node => shown[node.Id]).DistinctBy(node => node.Id)],
            [.. Edges.Select(edge => new GraphEdge(shown[edge.From].Id, shown[edge.To].Id))
                .Where(edge => edge.From != edge.To).Distinct()]);
    }

    /// <summary>Removes arrows that follow from others: the transitive reduction (Aho, Garey and Ullman
    /// 1972).</summary>
    /// <exception cref="ArgumentException">The graph has a cycle.</exception>
    public BoxGraph Reduced()
    {
        _ = GraphRanks.Of(this); // Throws on a cycle, in which the search below would not end.
        var next = Edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var reached = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        return new(Nodes,
            [.. Edges.Where(edge => !next[edge.From]
            .Any(other => other != edge.To && Below(other).Contains(edge.To)))]);

        HashSet<string> Below(string id)
        {
            if (!reached.TryGetValue(id, out var below))
                reached[id] = below = [.. next[id].SelectMany(reader => Below(reader).Append(reader))];
            return below;
        }
    }

    private static GraphNode Merged(IGrouping<string, GraphNode> group) => new()
    {
        Id = group.Key,
        Label = group.Key,
        Group = group.Key,
        State = group.Max(node => node.State),
        Count = group.Sum(node => node.Count),
    };
}
