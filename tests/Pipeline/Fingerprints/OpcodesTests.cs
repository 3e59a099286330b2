using System.Reflection;
using System.Reflection.Emit;
using Hormesis.Fingerprints.Canonical;

namespace Hormesis.Pipeline.Tests.Fingerprints;

/// <summary>The tables against what the framework says of each opcode.</summary>
public sealed class OpcodesTests
{
    /// <summary>All that a body may hold; prefixes of reserved opcodes may not.</summary>
    public static TheoryData<OpCode> Codes => new(typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(declared => (OpCode)declared.GetValue(null)!)
        .Where(code => code.OpCodeType != OpCodeType.Nternal));

    [Theory]
    [MemberData(nameof(Codes), DisableDiscoveryEnumeration = true)]
    public void An_opcodes_operand_is_the_frameworks(OpCode code) =>
        Assert.Equal(code.OperandType, Opcodes.Operand(unchecked((ushort)code.Value)));

    [Theory]
    [MemberData(nameof(Codes), DisableDiscoveryEnumeration = true)]
    public void An_opcodes_effect_on_the_stack_is_the_frameworks(OpCode code) => Assert.Equal(
        code.StackBehaviourPop == StackBehaviour.Varpop || code.StackBehaviourPush == StackBehaviour.Varpush
            ? Opcodes.OfSignature
            : Count(code.StackBehaviourPush, "Push") - Count(code.StackBehaviourPop, "Pop"),
        Opcodes.StackEffect(unchecked((ushort)code.Value)));

    /// <summary><c>Popref_popi_pop1</c> are three, <c>Pop0</c> is none.</summary>
    private static int Count(StackBehaviour behaviour, string nothing) =>
        behaviour.ToString() == $"{nothing}0" ? 0 : behaviour.ToString().Split('_').Length;
}
