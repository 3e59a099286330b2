namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>All that is reached from some nodes, virtual calls included. One serves for one question after another.</summary>
internal sealed class Traversal(Parts parts)
{
    private readonly Queue<Node> pending = [];
    private int round;
    private int lastCount;

    public List<Part> From(IEnumerable<Node> entries)
    {
        round++;
        List<Part> found = new(lastCount);
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

        lastCount = found.Count;
        return found;
    }

    private void Reach(Node node)
    {
        if (node.IsReached(round))
            return;
        node.Reach(round);
        pending.Enqueue(node);
        if (node.Waiting(round) is not { } waiting)
            return;
        foreach (var next in waiting)
            Reach(next);
    }

    private void ReachWhen(Node when, Node then)
    {
        if (when.IsReached(round))
            Reach(then);
        else
            when.Await(round, then);
    }
}
