using System.Buffers.Binary;

namespace Hormesis.Fingerprints.Reach;

/// <summary>What one node adds to every fingerprint that reaches it.</summary>
internal sealed class Part(Node node, byte[] content)
{
    private readonly ulong first = BinaryPrimitives.ReadUInt64BigEndian(content);

    public Node Node { get; } = node;

    /// <summary>SHA-256 of its role, its full name and what it is made of; no two nodes have it in common.</summary>
    public byte[] Content { get; } = content;

    /// <summary>The content as people read it.</summary>
    public Digest Digest => new(Convert.ToHexStringLower(Content));

    public required Node[] Reaches { get; init; }

    public required Dispatch[] Dispatches { get; init; }

    /// <summary>Assemblies outside ours that it touches.</summary>
    public required string[] Assemblies { get; init; }

    public static int ByContent(Part left, Part right) =>
        left.first != right.first ? left.first.CompareTo(right.first)
            : left.Content.AsSpan().SequenceCompareTo(right.Content);
}
