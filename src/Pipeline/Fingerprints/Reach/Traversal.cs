namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>All that is reached from some nodes, virtual calls included. One serves for one question after another.</summary>
internal sealed class Traversal(Parts parts)
{
    private readonly HashSet<Node> reached = [];
    private readonly Queue<Node> pending = [];
    private readonly Dictionary<Node, List<Node>> waiting = [];

    public List<Part> From(IEnumerable<Node> entries)
    {
        List<Part> found = new(reached.Count);
        reached.Clear();
        waiting.Clear();
        foreach (var entry in entries)
            Reach(entry);
        while (pending.TryDequeue(out var node))
        {
            var part = parts.Of(node);
            found.Add(part);
            foreach (var next in part.Reaches)
                Reach(next);
            foreach (var dispatch in part.Dispatches)
                ReachWhen(dispatch.When, dispatch.Then);
        }

        return found;
    }

    private void Reach(Node node)
    {
        if (!reached.Add(node))
            return;
        pending.Enqueue(node);
        if (waiting.Remove(node, out var more))
        {
            foreach (var next in more)
                Reach(next);
        }
    }

    private void ReachWhen(Node when, Node then)
    {
        if (reached.Contains(when))
            Reach(then);
        else if (waiting.TryGetValue(when, out var others))
            others.Add(then);
        else
            waiting[when] = [then];
    }
}
