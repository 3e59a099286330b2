using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>Splits a method's body into instructions (ECMA-335, III).</summary>
internal static class InstructionReader
{
    private const byte TwoBytePrefix = 0xFE;

    /// <summary>By the last byte: of one byte, then of two.</summary>
    private static readonly OpCode[] Codes = ReadCodes();

    public static Instruction[] Read(BlobReader body)
    {
        var instructions = new Instruction[Count(body)];
        for (var i = 0; i < instructions.Length; i++)
            instructions[i] = Next(ref body);
        return instructions;
    }

    private static int Count(BlobReader body)
    {
        var count = 0;
        for (; body.RemainingBytes > 0; count++)
            Next(ref body);
        return count;
    }

    private static Instruction Next(ref BlobReader body)
    {
        var offset = body.Offset;
        var first = body.ReadByte();
        var code = Codes[first == TwoBytePrefix ? 256 + body.ReadByte() : first];
        if (code.OperandType == OperandType.InlineSwitch)
            return Switch(ref body, offset, code);
        var operand = Operand(ref body, code.OperandType);
        return new(offset, body.Offset, code, operand, []);
    }

    private static long Operand(ref BlobReader body, OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget => body.ReadSByte() + body.Offset,
        OperandType.InlineBrTarget => body.ReadInt32() + body.Offset,
        OperandType.ShortInlineI => body.ReadSByte(),
        OperandType.ShortInlineVar => body.ReadByte(),
        OperandType.InlineVar => body.ReadUInt16(),
        OperandType.InlineI8 or OperandType.InlineR => body.ReadInt64(),
        _ => body.ReadInt32(),
    };

    private static Instruction Switch(ref BlobReader body, int offset, OpCode code)
    {
        var targets = new int[body.ReadInt32()];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = body.ReadInt32();
        for (var i = 0; i < targets.Length; i++)
            targets[i] += body.Offset;
        return new(offset, body.Offset, code, targets.Length, targets);
    }

    private static OpCode[] ReadCodes()
    {
        var codes = new OpCode[512];
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var code = (OpCode)field.GetValue(null)!;
            codes[(code.Size == 1 ? 0 : 256) + (code.Value & 0xFF)] = code;
        }

        return codes;
    }
}
