using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>One thing that code can reach; there is one object for each.</summary>
internal sealed class Node(NodeRole role, Entity entity)
{
    public NodeRole Role { get; } = role;

    public Entity Entity { get; } = entity;
}
