using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;
using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>
/// Collects one node's bytes in a form that no row number, name of a local or compiler's ordinal enters, and what it
/// reaches. What the compiler numbered gets a number here, by first use; its content follows at the end.
/// </summary>
/// <remarks>One writer serves one node after another: a writer for each of thousands would keep the collector
/// busy.</remarks>
internal sealed class CanonicalWriter
{
    private const int FirstCapacity = 1 << 14;

    private readonly Dictionary<Entity, int> numbers = [];
    private readonly Queue<Entity> pending = [];
    private readonly HashSet<Node> reaches = [];
    private readonly HashSet<string> assemblies = new(StringComparer.Ordinal);
    private readonly List<Dispatch> dispatches = [];
    private byte[] content = new byte[FirstCapacity];
    private int length;

    public void Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), value);
        length += sizeof(int);
    }

    public void Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);
        length += sizeof(long);
    }

    public void Add(string text)
    {
        var room = Room(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var written = Encoding.UTF8.GetBytes(text, room[sizeof(int)..]);
        Add(written);
        length += written;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
        length += bytes.Length;
    }

    public void Add(TypeUse use)
    {
        Add(use.Text);
        foreach (var type in use.Ordinal)
            AddNumber(type);
        Touch(use);
    }

    /// <summary>A member's name, or what stands for it.</summary>
    public void Add(MemberUse use)
    {
        Add(use.Parent);
        if (use.IsOrdinal)
        {
            AddNumber(use.Definition!);
            return;
        }

        Add(use.Name);
        Add(use.Types);
        if (use.Definition is { } definition)
            Reach(definition.As(definition.Handle.Kind == HandleKind.FieldDefinition ? NodeRole.Field
                : NodeRole.Method));
    }

    /// <summary>Types and packages of a use whose text is written otherwise.</summary>
    public void Touch(TypeUse use)
    {
        foreach (var type in use.Named)
            reaches.Add(type.As(NodeRole.Type));
        foreach (var type in use.Arguments)
            reaches.Add(type.As(NodeRole.DataMembers));
        foreach (var assembly in use.Assemblies)
            assemblies.Add(assembly);
    }

    /// <summary>The type's members count too: reflection sees it.</summary>
    public void Reflect(TypeUse use)
    {
        foreach (var type in use.Named)
            reaches.Add(type.As(NodeRole.DataMembers));
    }

    public void Reach(Node node) => reaches.Add(node);

    public void Dispatch(Dispatch dispatch) => dispatches.Add(dispatch);

    public void AddNumber(Entity ordinal)
    {
        if (!numbers.TryGetValue(ordinal, out var number))
        {
            numbers[ordinal] = number = numbers.Count;
            pending.Enqueue(ordinal);
        }

        Add(number);
    }

    public bool TryNextPending([NotNullWhen(true)] out Entity? ordinal) => pending.TryDequeue(out ordinal);

    /// <summary>What was written and reached.</summary>
    public Part Part(Node node) => new(node, SHA256.HashData(content.AsSpan(0, length)))
    {
        Reaches = [.. reaches],
        Dispatches = [.. dispatches],
        Assemblies = [.. assemblies],
    };

    /// <summary>Forgets the node before, even one that could not be read to its end.</summary>
    public void Clear()
    {
        length = 0;
        numbers.Clear();
        reaches.Clear();
        assemblies.Clear();
        dispatches.Clear();
        pending.Clear();
    }

    private Span<byte> Room(int bytes)
    {
        if (content.Length - length < bytes)
            Array.Resize(ref content, Math.Max(2 * content.Length, length + bytes));
        return content.AsSpan(length);
    }
}
