using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>By how much an instruction changes the evaluation stack's depth.</summary>
internal static class StackEffect
{
    public static int Of(Instruction instruction, CodeAssembly assembly) =>
        Opcodes.StackEffect(instruction.Value) is var effect and not Opcodes.OfSignature ? effect
            : OfCall(instruction, assembly);

    private static int OfCall(Instruction instruction, CodeAssembly assembly)
    {
        if (instruction.OperandType != OperandType.InlineMethod)
            return -1; // ret, calli: no field initialiser holds them
        var called = assembly.MemberUses.Of(MetadataTokens.EntityHandle((int)instruction.Operand)).Signature!;
        return instruction.Value == (ushort)ILOpCode.Newobj
            ? 1 - called.Parameters
            : (called.ReturnsValue ? 1 : 0) - called.Parameters - (called.IsInstance ? 1 : 0);
    }
}
