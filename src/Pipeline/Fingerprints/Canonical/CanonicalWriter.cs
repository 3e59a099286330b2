using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;
using System.Text;
using Hormesis.Pipeline.Fingerprints.Metadata;
using Hormesis.Pipeline.Fingerprints.Reach;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>
/// Collects one node's bytes in a form that no row number, name of a local or compiler's ordinal enters, and what it
/// reaches. What the compiler numbered gets a number here, by first use; its content follows at the end.
/// </summary>
internal sealed class CanonicalWriter
{
    private readonly ArrayBufferWriter<byte> content = new(1024);
    private readonly Dictionary<Entity, int> numbers = [];
    private readonly Queue<Entity> pending = [];
    private readonly HashSet<Node> reaches = [];
    private readonly HashSet<string> assemblies = new(StringComparer.Ordinal);
    private readonly List<Dispatch> dispatches = [];

    public void Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(content.GetSpan(sizeof(int)), value);
        content.Advance(sizeof(int));
    }

    public void Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(content.GetSpan(sizeof(long)), value);
        content.Advance(sizeof(long));
    }

    public void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Add(length);
        Encoding.UTF8.GetBytes(text, content.GetSpan(length));
        content.Advance(length);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        content.Write(bytes);
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
        Add(use.Text);
        if (use.Definition is not { } definition)
            return;
        if (use.IsOrdinal)
            AddNumber(definition);
        else
            Reach(definition.As(definition.Handle.Kind == HandleKind.FieldDefinition ? NodeRole.Field : NodeRole.Method));
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

    public Part ToPart(string name) => new()
    {
        Name = name,
        Content = Digest.Of(content.WrittenSpan),
        Reaches = [.. reaches],
        Dispatches = [.. dispatches],
        Assemblies = [.. assemblies],
    };
}
