using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>
/// Finds the field initialisers that the compiler put at the start of a constructor, in the fields' order in the
/// source. Taken apart, they let members change places, and unrelated ones come, without changing who reads other
/// fields.
/// </summary>
internal sealed class InitializerReader(Entity constructor, MethodCode code)
{
    private readonly CodeAssembly assembly = constructor.Assembly;
    private readonly Instruction[] instructions = code.Instructions;
    private readonly bool isStatic = constructor.Method.Attributes.HasFlag(MethodAttributes.Static);

    /// <summary>All code is initialisers': the source has no static constructor.</summary>
    private readonly bool hasOnlyInitializers =
        constructor.Owner.Type.Attributes.HasFlag(TypeAttributes.BeforeFieldInit);

    public List<Initializer> Read()
    {
        var found = new List<Initializer>();
        for (var next = At(0); next is not null; next = At(next.End))
            found.Add(next);
        return found;
    }

    private Initializer? At(int start)
    {
        var depth = 0;
        var pure = true;
        var furthest = 0;
        var depths = new Dictionary<int, int>();
        for (var i = start; i < instructions.Length; i++)
        {
            var instruction = instructions[i];
            if (depths.TryGetValue(instruction.Offset, out var known))
                depth = known;
            if (IsEnd(instruction) || Touches(instruction))
                return null;
            depth += StackEffect.Of(instruction, assembly);
            foreach (var target in Targets(instruction))
            {
                depths[target] = depth;
                furthest = Math.Max(furthest, target);
            }

            if (StoredField(instruction) is { } field && depth == 0)
                return furthest > EndOf(i) ? null : new(start, i + 1, field, pure);
            if (depth < 0 || (depth == 0 && !(isStatic && hasOnlyInitializers)))
                return null;
            pure &= IsPure(instruction);
        }

        return null;
    }

    private int EndOf(int index) => index + 1 < instructions.Length ? instructions[index + 1].Offset : int.MaxValue;

    private static bool IsEnd(Instruction instruction) =>
        (ILOpCode)instruction.Value is ILOpCode.Ret or ILOpCode.Endfinally or ILOpCode.Endfilter;

    private int[] Targets(Instruction instruction) =>
        instruction.IsBranch ? [(int)instruction.Operand]
        : instruction.OperandType == OperandType.InlineSwitch ? code.Switches[instruction.Operand]
        : [];

    /// <summary>Reads the new object's own state, which no initialiser can: a constructor's own statement.</summary>
    private bool Touches(Instruction instruction) =>
        !isStatic && (ILOpCode)instruction.Value is ILOpCode.Ldfld or ILOpCode.Ldflda
            && OwnField(instruction) is not null;

    private FieldDefinitionHandle? StoredField(Instruction instruction) =>
        (ILOpCode)instruction.Value == (isStatic ? ILOpCode.Stsfld : ILOpCode.Stfld) ? OwnField(instruction) : null;

    private FieldDefinitionHandle? OwnField(Instruction instruction)
    {
        var use = assembly.MemberUses.Of(MetadataTokens.EntityHandle((int)instruction.Operand));
        return use.Definition is { } field && field.Owner == constructor.Owner
            ? (FieldDefinitionHandle)field.Handle : null;
    }

    private bool IsPure(Instruction instruction) => instruction.OperandType switch
    {
        OperandType.InlineMethod when (ILOpCode)instruction.Value is not (ILOpCode.Ldftn or ILOpCode.Ldvirtftn) =>
            IsFramework(MetadataTokens.EntityHandle((int)instruction.Operand)),
        OperandType.InlineField => (ILOpCode)instruction.Value is ILOpCode.Ldsfld or ILOpCode.Ldfld or ILOpCode.Ldtoken
            || assembly.MemberUses.Of(MetadataTokens.EntityHandle((int)instruction.Operand)).IsOrdinal,
        OperandType.InlineSig => false,
        _ => true,
    };

    private bool IsFramework(EntityHandle method)
    {
        var use = assembly.MemberUses.Of(method);
        return use.Definition is null
            ? IsOfFramework(use.Parent) && IsOfFramework(use.Types)
            : use.IsOrdinal && use.Name == ".ctor"; // a closure's, which is empty
    }

    private static bool IsOfFramework(TypeUse use) =>
        Array.TrueForAll(use.Assemblies, static name => name.StartsWith("System.", StringComparison.Ordinal));
}
