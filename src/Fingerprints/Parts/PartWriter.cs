using System.Diagnostics.CodeAnalysis;
using System.Text;
using Hormesis.Fingerprints.Metadata;
using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>
/// Collects the canonical text of one node, and the nodes that it reaches. The text contains names instead of metadata
/// tokens. A member that the compiler numbered gets a number within this text, by first use, and its content follows at
/// the end.
/// </summary>
internal sealed class PartWriter
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<IMemberDefinition, int> numbers = [];
    private readonly Queue<IMemberDefinition> unwritten = [];
    private readonly HashSet<Node> reaches = [];
    private readonly HashSet<Dispatch> dispatches = [];
    private readonly HashSet<string> assemblies = new(StringComparer.Ordinal);

    /// <summary>Adds one line to the text.</summary>
    public void Add(string line) => text.Append(line).Append('\n');

    public void Reach(NodeRole role, IMemberDefinition definition) => reaches.Add(new(role, definition));

    public void Touch(string assembly) => assemblies.Add(assembly);

    public void Dispatch(MethodDefinition declaration, MethodDefinition implementation) =>
        dispatches.Add(new(new(NodeRole.Method, declaration), new(NodeRole.Method, implementation)));

    /// <summary>
    /// Returns the name of a member in the text: its own, or the number that replaces it. Marks the member as reached.
    /// </summary>
    public string Name(NodeRole role, IMemberDefinition definition, string name)
    {
        if (definition.IsNumbered())
            return $"#{Number(definition)}";
        Reach(role, definition);
        return name;
    }

    /// <summary>Returns the number that replaces the name of a member which the compiler numbered.</summary>
    public int Number(IMemberDefinition definition)
    {
        if (!numbers.TryGetValue(definition, out var number))
        {
            numbers[definition] = number = numbers.Count;
            unwritten.Enqueue(definition);
        }

        return number;
    }

    /// <summary>Takes a numbered member whose content is not in the text yet.</summary>
    public bool TryTakeUnwritten([NotNullWhen(true)] out IMemberDefinition? definition) =>
        unwritten.TryDequeue(out definition);

    public Part Part(Node node) => new(node, Digest.OfText(text.ToString()), reaches, dispatches, assemblies);
}
