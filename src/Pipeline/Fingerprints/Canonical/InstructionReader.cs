using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>Splits a method's body into instructions (ECMA-335, III).</summary>
internal ref struct InstructionReader(BlobReader body)
{
    private const byte TwoBytePrefix = 0xFE;

    private BlobReader body = body;
    private List<int[]>? switches;

    /// <summary>Offsets that each switch goes to, in the switches' order.</summary>
    public readonly int[][] Switches => switches is null ? [] : [.. switches];

    public Instruction[] Read()
    {
        var start = body;
        var count = 0;
        for (; body.RemainingBytes > 0; count++)
            Next();
        body = start;
        switches = null;
        var instructions = new Instruction[count];
        for (var i = 0; i < instructions.Length; i++)
            instructions[i] = Next();
        return instructions;
    }

    private Instruction Next()
    {
        var offset = body.Offset;
        ushort code = body.ReadByte();
        if (code == TwoBytePrefix)
            code = (ushort)(TwoBytePrefix << 8 | body.ReadByte());
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
