namespace Hormesis.Fingerprints.Reach;

/// <summary>All that is reached from some nodes, virtual calls included. One serves for one question after
/// another.</summary>
internal sealed class Traversal(Parts parts)
{
    private List<Node> reached = [];
    private int round;

    public List<Part> From(IEnumerable<Node> entries)
    {
        round++;
        reached = new(reached.Count);
        foreach (var entry in entries)
            Reach(entry);
        for (var done = 0; done < reached.Count;)
        {
            parts.Read(reached.Skip(done));
            for (var wave = reached.Count; done < wave; done++)
                Follow(reached[done].Part!);
        }

        return reached.ConvertAll(static node => node.Part!);
    }

    private void Follow(Part part)
    {
        foreach (var next in part.Reaches)
            Reach(next);
        foreach (var dispatch in part.Dispatches)
            ReachWhen(dispatch.When, dispatch.Then);
    }

    private void Reach(Node node)
    {
        if (node.IsReached(round))
            return;
        node.Reach(round);
        reached.Add(node);
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
