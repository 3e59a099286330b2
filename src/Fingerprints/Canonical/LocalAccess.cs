namespace Hormesis.Fingerprints.Canonical;

/// <summary>Which local an instruction reads, writes or takes the address of, whatever form encodes it.</summary>
internal static class LocalAccess
{
    /// <returns>Null where the instruction is about no local.</returns>
    public static string? Of(Instruction instruction, out int local)
    {
        local = instruction.Value switch
        {
            >= 0x06 and <= 0x09 => instruction.Value - 0x06,
            >= 0x0A and <= 0x0D => instruction.Value - 0x0A,
            _ => (int)instruction.Operand,
        };
        return instruction.Value switch
        {
            (>= 0x06 and <= 0x09) or 0x11 or 0xFE0C => "ldloc",
            (>= 0x0A and <= 0x0D) or 0x13 or 0xFE0E => "stloc",
            0x12 or 0xFE0D => "ldloca",
            _ => null,
        };
    }
}
