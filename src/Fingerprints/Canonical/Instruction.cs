using System.Reflection.Emit;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>One instruction of a method's body; small, for there are hundreds of thousands.</summary>
/// <param name="Offset">In bytes from the body's start.</param>
/// <param name="Value">The opcode; 0xFE and the second byte where it has two.</param>
/// <param name="Operand">
/// Number, token, local, argument or branch target as an offset; a floating-point number's bits; which of the body's
/// switches.
/// </param>
internal readonly record struct Instruction(int Offset, ushort Value, long Operand)
{
    public OperandType OperandType => Opcodes.Operand(Value);

    public bool IsBranch => OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget;
}
