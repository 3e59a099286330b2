namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>Which local an instruction reads, writes or takes the address of, whatever form encodes it.</summary>
internal static class LocalAccess
{
    /// <returns>Null where the instruction is about no local.</returns>
    public static (string Kind, int Local)? Of(Instruction instruction) => instruction.Value switch
    {
        >= 0x06 and <= 0x09 => ("ldloc", instruction.Value - 0x06),
        >= 0x0A and <= 0x0D => ("stloc", instruction.Value - 0x0A),
        0x11 or 0xFE0C => ("ldloc", (int)instruction.Operand),
        0x12 or 0xFE0D => ("ldloca", (int)instruction.Operand),
        0x13 or 0xFE0E => ("stloc", (int)instruction.Operand),
        _ => null,
    };
}
