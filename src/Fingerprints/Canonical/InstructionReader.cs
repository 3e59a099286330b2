using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>Splits a method's body into instructions (ECMA-335, III).</summary>
internal ref struct InstructionReader(BlobReader body)
{
    private BlobReader body = body;
    private List<int[]>? switches;

    /// <summary>Offsets that each switch goes to, in the switches' order.</summary>
    public readonly int[][] Switches => switches is null ? [] : [.. switches];

    public Instruction[] Read()
    {
        var instructions = new Instruction[Count()];
        for (var i = 0; i < instructions.Length; i++)
            instructions[i] = Next();
        return instructions;
    }

    private readonly int Count()
    {
        var ahead = this;
        var count = 0;
        for (; ahead.body.RemainingBytes > 0; count++)
            ahead.Next();
        return count;
    }

    private Instruction Next()
    {
        var offset = body.Offset;
        ushort code = body.ReadByte();
        if (code == Opcodes.TwoBytePrefix)
            code = (ushort)(Opcodes.TwoBytePrefix << 8 | body.ReadByte());
        return new(offset, code, Operand(Opcodes.Operand(code)));
    }

    private long Operand(OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget => body.ReadSByte() + body.Offset,
        OperandType.InlineBrTarget => body.ReadInt32() + body.Offset,
        OperandType.ShortInlineI => body.ReadSByte(),
        OperandType.ShortInlineVar => body.ReadByte(),
        OperandType.InlineVar => body.ReadUInt16(),
        OperandType.InlineI8 or OperandType.InlineR => body.ReadInt64(),
        OperandType.InlineSwitch => Switch(),
        _ => body.ReadInt32(),
    };

    private int Switch()
    {
        var targets = new int[body.ReadInt32()];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = body.ReadInt32();
        for (var i = 0; i < targets.Length; i++)
            targets[i] += body.Offset;
        switches ??= [];
        switches.Add(targets);
        return switches.Count - 1;
    }
}
