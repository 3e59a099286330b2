using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>By how much an instruction changes the evaluation stack's depth.</summary>
internal static class StackEffect
{
    public static int Of(Instruction instruction, CodeAssembly assembly) =>
        instruction.Code.StackBehaviourPop == StackBehaviour.Varpop || instruction.Code.StackBehaviourPush == StackBehaviour.Varpush
            ? OfCall(instruction, assembly)
            : Pushed(instruction.Code.StackBehaviourPush) - Popped(instruction.Code.StackBehaviourPop);

    private static int OfCall(Instruction instruction, CodeAssembly assembly)
    {
        if (instruction.Code.OperandType != OperandType.InlineMethod)
            return -1; // ret, calli: no field initialiser holds them
        var handle = MetadataTokens.EntityHandle((int)instruction.Operand);
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        var called = assembly.MemberUses.Of(handle).Signature!;
        return instruction.Value == (ushort)ILOpCode.Newobj
            ? 1 - called.Parameters
            : (called.ReturnsValue ? 1 : 0) - called.Parameters - (called.IsInstance ? 1 : 0);
    }

    private static int Popped(StackBehaviour pop) => pop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref
            or StackBehaviour.Popref_popi_pop1 => 3,
        _ => 2,
    };

    private static int Pushed(StackBehaviour push) => push switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        _ => 1,
    };
}
