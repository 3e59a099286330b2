using System.Collections.Immutable;
using System.Reflection.Metadata;
using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>A method's body, taken apart.</summary>
internal sealed class MethodCode
{
    private readonly MethodBodyBlock body;
    private readonly int[] indices;

    public MethodCode(Entity method, MethodBodyBlock body)
    {
        this.body = body;
        Assembly = method.Assembly;
        Owner = method.Owner;
        Instructions = InstructionReader.Read(body.GetILReader());
        Locals = Assembly.Uses.Locals(body.LocalSignature);
        indices = new int[body.GetILReader().Length + 1];
        for (var i = 0; i < Instructions.Length; i++)
            indices[Instructions[i].Offset] = i;
        indices[^1] = Instructions.Length;
        Initializers = method.Name is ".ctor" or ".cctor" ? new InitializerReader(method, Instructions).Read() : [];
    }

    /// <returns>Null for a method without a body.</returns>
    public static MethodCode? Of(Entity method) =>
        method.Assembly.Body(method.Method) is { } body ? new(method, body) : null;

    public CodeAssembly Assembly { get; }

    /// <summary>The type that declares the method.</summary>
    public Entity Owner { get; }

    public Instruction[] Instructions { get; }

    public ImmutableArray<TypeUse> Locals { get; }

    public bool ClearsLocals => body.LocalVariablesInitialized;

    public ImmutableArray<ExceptionRegion> Regions => body.ExceptionRegions;

    /// <summary>Empty but for constructors.</summary>
    public IReadOnlyList<Initializer> Initializers { get; }

    /// <summary>Index of the first instruction after the initialisers.</summary>
    public int Start => Initializers is [.., var last] ? last.End : 0;

    /// <summary>Index of the instruction at an offset.</summary>
    public int IndexOf(int offset) => indices[offset];
}
