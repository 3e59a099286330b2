using System.Reflection.Emit;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>One instruction of a method's body.</summary>
/// <param name="Offset">In bytes from the body's start.</param>
/// <param name="Operand">Number, token, local, argument or branch target as an offset; a floating-point number's bits.</param>
/// <param name="Targets">Offsets that a switch goes to; empty otherwise.</param>
internal readonly record struct Instruction(int Offset, int End, OpCode Code, long Operand, int[] Targets)
{
    public ushort Value => unchecked((ushort)Code.Value);

    public bool IsBranch => Code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget;
}
