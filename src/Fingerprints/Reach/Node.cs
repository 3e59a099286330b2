using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Reach;

/// <summary>One thing that code can reach; there is one object for each.</summary>
/// <remarks>
/// It notes what one traversal after another finds. Numbers of rounds stand in place of sets that would be emptied
/// between two questions, and hashed for each of hundreds of thousands of steps.
/// </remarks>
internal sealed class Node(NodeRole role, Entity entity)
{
    private int reachedIn;
    private int waitingIn;
    private List<Node>? waiting;

    public NodeRole Role { get; } = role;

    public Entity Entity { get; } = entity;

    /// <summary>Null until someone has read it.</summary>
    public Part? Part { get; set; }

    public bool IsReached(int round) => reachedIn == round;

    public void Reach(int round) => reachedIn = round;

    /// <summary>That this node, once it is reached, reaches another.</summary>
    public void Await(int round, Node then)
    {
        waiting ??= [];
        if (waitingIn != round)
            waiting.Clear();
        waitingIn = round;
        waiting.Add(then);
    }

    /// <summary>Nodes that waited for this one in a round.</summary>
    public List<Node>? Waiting(int round) => waitingIn == round ? waiting : null;
}
