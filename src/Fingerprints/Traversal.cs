using Hormesis.Fingerprints.Parts;

namespace Hormesis.Fingerprints;

/// <summary>Finds everything that a set of nodes reaches, including the targets of virtual calls.</summary>
/// <param name="read">Returns the part of a node.</param>
internal sealed class Traversal(Func<Node, Part> read)
{
    private readonly HashSet<Node> reached = [];
    private readonly Queue<Node> unread = [];
    private readonly Dictionary<Node, List<Node>> implementations = [];

    /// <returns>The parts of the nodes and of everything that they reach, each once.</returns>
    public List<Part> From(IEnumerable<Node> entries)
    {
        List<Part> parts = [];
        foreach (var entry in entries)
            Reach(entry);
        while (unread.TryDequeue(out var node))
        {
            var part = read(node);
            parts.Add(part);
            Follow(part);
        }

        return parts;
    }

    private void Follow(Part part)
    {
        foreach (var next in part.Reaches)
            Reach(next);
        foreach (var dispatch in part.Dispatches)
        {
            if (reached.Contains(dispatch.Declaration))
                Reach(dispatch.Implementation);
            else
                Await(dispatch);
        }
    }

    private void Reach(Node node)
    {
        if (!reached.Add(node))
            return;
        unread.Enqueue(node);
        foreach (var implementation in implementations.GetValueOrDefault(node, []))
            Reach(implementation);
    }

    /// <summary>Stores the implementation until its declaration is reached.</summary>
    private void Await(Dispatch dispatch)
    {
        if (!implementations.TryGetValue(dispatch.Declaration, out var waiting))
            implementations[dispatch.Declaration] = waiting = [];
        waiting.Add(dispatch.Implementation);
    }
}
