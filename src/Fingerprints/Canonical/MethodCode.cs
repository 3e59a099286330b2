using System.Collections.Immutable;
using System.Reflection.Metadata;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>A method's body, taken apart.</summary>
internal sealed class MethodCode
{
    private readonly MethodBodyBlock body;

    public MethodCode(Entity method, MethodBodyBlock body)
    {
        this.body = body;
        Assembly = method.Assembly;
        Owner = method.Owner;
        var reader = new InstructionReader(body.GetILReader());
        Instructions = reader.Read();
        Switches = reader.Switches;
        Locals = Assembly.TypeUses.OfLocals(body.LocalSignature);
        Initializers = method.Name is ".ctor" or ".cctor" ? [.. new InitializerReader(method, this).Read()] : [];
    }

    /// <returns>Null for a method without a body.</returns>
    public static MethodCode? Of(Entity method) =>
        method.Assembly.Body(method.Method) is { } body ? new(method, body) : null;

    public CodeAssembly Assembly { get; }

    /// <summary>The type that declares the method.</summary>
    public Entity Owner { get; }

    public Instruction[] Instructions { get; }

    /// <summary>Offsets that each switch goes to; a switch's operand says which it is.</summary>
    public int[][] Switches { get; }

    public ImmutableArray<TypeUse> Locals { get; }

    public bool ClearsLocals => body.LocalVariablesInitialized;

    public ImmutableArray<ExceptionRegion> Regions => body.ExceptionRegions;

    /// <summary>Empty but for constructors.</summary>
    public Initializer[] Initializers { get; }

    /// <summary>Index of the first instruction after the initialisers.</summary>
    public int Start => Initializers is [.., var last] ? last.End : 0;

    /// <summary>Index of the instruction at an offset; their number at the body's end.</summary>
    public int IndexOf(int offset)
    {
        var (low, high) = (0, Instructions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Instructions[middle].Offset < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
