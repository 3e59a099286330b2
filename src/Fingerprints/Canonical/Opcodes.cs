using System.Reflection.Emit;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>
/// What <see cref="OpCodes"/> says of each opcode, as tables: asking those 226 fields by reflection takes longer than
/// reading all our code. By the last byte, of one byte and then of two (ECMA-335, III.1.2.1).
/// </summary>
internal static class Opcodes
{
    /// <summary>Of a call or return: as many as the signature says.</summary>
    public const int OfSignature = '*' - NoEffect;

    /// <summary>First byte of those that have two.</summary>
    public const byte TwoBytePrefix = 0xFE;

    private const int OneByteCodes = 256;
    private const byte NoEffect = (byte)'3';

    /// <summary>'A' and the number of an <see cref="OperandType"/>; 'F', which is none, where there is no such
    /// opcode.</summary>
    private static ReadOnlySpan<byte> Operands =>
        "FFFFFFFFFFFFFFSSSSSSFFFFFFFFFFFQCDRHFFFEEJFPPPPPPPPPPPPPAAAAAAAAAAAAALFFFFFFFFFFFFFFFFFFFFFFFFFF"u8
        + "FFFFFFFFFFFFFFFENNKENNFFFNFBBBBBBNFFFFFFFFFFNNFNFFFFFFFFFFFFFFFFFFFNNNFFFFFFFFFFFFFFFFFFFFFFFFFF"u8
        + "FFNFFFNFFFFFFFFFMFFFFFFFFFFFFAPFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEEFOOOOOOFFFQFFNNFFFFFNFFF"u8;

    /// <summary>'3' and by how much the stack's depth changes.</summary>
    private static ReadOnlySpan<byte> Effects =>
        "3344444444222244244244444444444444443423***32211111111113221111111111233333333333111111122222222"u8
        + "222223333333333*134*3333332331442133333333333332222222222220000000020333333333333333333333333333"u8
        + "333333333333333343333322222233313333333333333333333333333333333342222243344244233233323003334333"u8;

    public static OperandType Operand(ushort code) => (OperandType)(Operands[Index(code)] - 'A');

    /// <summary>By how much the stack's depth changes, or <see cref="OfSignature"/>.</summary>
    public static int StackEffect(ushort code) => Effects[Index(code)] - NoEffect;

    private static int Index(ushort code) => code >> 8 == TwoBytePrefix ? OneByteCodes + (code & 0x1F) : code;
}
