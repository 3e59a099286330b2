using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>
/// Writes instructions: tokens as names, branches as the number of instructions to go, locals by their type and order
/// of first use.
/// </summary>
internal sealed class CodeWriter(MethodCode code, CanonicalWriter writer)
{
    private readonly CodeAssembly assembly = code.Assembly;
    private readonly int[] locals = new int[code.Locals.Length];
    private int used;
    private HashSet<Entity>? assigned;

    /// <summary>All but the initialisers that belong to their fields alone.</summary>
    public void WriteBody()
    {
        writer.Add(code.ClearsLocals ? 1 : 0);
        WriteSharedInitializers();
        assigned = null;
        Forget();
        WriteRange(code.Start, code.Instructions.Length);
        foreach (var region in code.Regions)
            WriteRegion(region);
    }

    private void WriteSharedInitializers()
    {
        if (code.Initializers.Length == 0)
            return;
        var shared = Array.FindAll(code.Initializers, static initializer => !initializer.IsPure);
        Array.Sort(shared, (left, right) =>
            string.CompareOrdinal(assembly.Entity(left.Field).Name, assembly.Entity(right.Field).Name));
        foreach (var initializer in shared)
            WriteInitializer(initializer);
    }

    public void WriteInitializer(Initializer initializer)
    {
        // Where initialisers read each other's fields, what counts is which had been assigned before.
        assigned =
            [.. code.Initializers.TakeWhile(other => other != initializer)
            .Select(other => assembly.Entity(other.Field))];
        Forget();
        WriteRange(initializer.Start, initializer.End);
    }

    private void WriteRange(int start, int end)
    {
        for (var i = start; i < end; i++)
            Write(code.Instructions[i], i);
    }

    private void Write(Instruction instruction, int index)
    {
        if (LocalAccess.Of(instruction, out var local) is { } kind)
        {
            writer.Add(kind);
            WriteLocal(local);
            return;
        }

        writer.Add(LongForm(instruction.Value));
        if (instruction.IsBranch)
        {
            writer.Add(code.IndexOf((int)instruction.Operand) - index);
            return;
        }

        if (instruction.OperandType == OperandType.InlineSwitch)
            WriteSwitch(code.Switches[instruction.Operand], index);
        else
            WriteOperand(instruction);
    }

    private void WriteSwitch(int[] targets, int index)
    {
        foreach (var target in targets)
            writer.Add(code.IndexOf(target) - index);
        writer.Add(targets.Length);
    }

    /// <summary>How far a branch goes depends on how neighbours are encoded; its meaning does not.</summary>
    private static int LongForm(ushort value) => value switch
    {
        >= 0x2B and <= 0x37 => value + 0x0D,
        0xDE => 0xDD,
        _ => value,
    };

    private void WriteLocal(int local)
    {
        var isNew = locals[local] == 0;
        if (isNew)
            locals[local] = ++used;
        writer.Add(locals[local]);
        if (isNew)
            writer.Add(code.Locals[local]);
    }

    private void Forget()
    {
        Array.Clear(locals);
        used = 0;
    }

    private void WriteOperand(Instruction instruction)
    {
        switch (instruction.OperandType)
        {
            case OperandType.InlineNone:
                break;
            case OperandType.InlineString:
                writer.Add(
                    assembly.Reader.GetUserString(
                    MetadataTokens.UserStringHandle((int)instruction.Operand & 0xFFFFFF)));
                break;
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok
                or OperandType.InlineSig:
                WriteToken(MetadataTokens.EntityHandle((int)instruction.Operand), (ILOpCode)instruction.Value);
                break;
            default:
                writer.Add(instruction.Operand);
                break;
        }
    }

    private void WriteToken(EntityHandle token, ILOpCode code)
    {
        switch (token.Kind)
        {
            case HandleKind.MethodSpecification:
                WriteGenericMethod((MethodSpecificationHandle)token);
                break;
            case HandleKind.StandaloneSignature:
                var signature = assembly.Reader.GetStandaloneSignature((StandaloneSignatureHandle)token);
                writer.Add(new SignatureUse(signature.DecodeMethodSignature(assembly.TypeUses.Provider, null)).Types);
                break;
            case HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification:
                var type = assembly.TypeUses.Of(token);
                writer.Add(type);
                if (code is ILOpCode.Ldtoken or ILOpCode.Sizeof)
                    writer.Reflect(type);
                break;
            default:
                WriteMember(token);
                break;
        }
    }

    private void WriteGenericMethod(MethodSpecificationHandle handle)
    {
        WriteMember(handle);
        var writesJson = JsonOrder.IsWriter(assembly.MemberUses.Of(handle));
        foreach (var argument in assembly.TypeUses.OfArguments(handle))
        {
            writer.Add(argument);
            writer.Reflect(argument);
            if (writesJson)
                JsonOrder.Reach(argument, writer);
        }
    }

    private void WriteMember(EntityHandle token)
    {
        var member = assembly.MemberUses.Of(token);
        writer.Add(member);
        if (member.Definition is null && member.Name.StartsWith("GetManifestResource", StringComparison.Ordinal))
            writer.Reach(assembly.Whole.As(NodeRole.Resources));
        if (assigned is not null && member.Definition is { Handle.Kind: HandleKind.FieldDefinition } field)
            writer.Add(assigned.Contains(field) ? 1 : 0);
        if (assigned is not null && member.Definition is { Handle.Kind: HandleKind.MethodDefinition } method)
            WriteAssignedReads(method);
    }

    /// <summary>A method that an initialiser calls may read other fields of the type, which must have been assigned by
    /// then.</summary>
    private void WriteAssignedReads(Entity method)
    {
        foreach (var field in StaticReads.Of(method, code.Owner))
        {
            if (assigned!.Contains(field))
                writer.Add(field.Name);
        }
    }

    private void WriteRegion(ExceptionRegion region)
    {
        writer.Add((int)region.Kind);
        writer.Add(code.IndexOf(region.TryOffset) - code.Start);
        writer.Add(code.IndexOf(region.TryOffset + region.TryLength) - code.Start);
        writer.Add(code.IndexOf(region.HandlerOffset) - code.Start);
        writer.Add(code.IndexOf(region.HandlerOffset + region.HandlerLength) - code.Start);
        if (region.Kind == ExceptionRegionKind.Filter)
            writer.Add(code.IndexOf(region.FilterOffset) - code.Start);
        if (!region.CatchType.IsNil)
            writer.Add(assembly.TypeUses.Of(region.CatchType));
    }
}
