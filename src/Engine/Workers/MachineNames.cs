using System.Text.RegularExpressions;

namespace Hormesis.Engine.Workers;

/// <summary>Formats of this program's machine names. Foreign names in other formats are not shown.</summary>
public static partial class MachineNames
{
    /// <summary>
    /// True if a text has the format of a worker's processor, <c>AMD EPYC, family 26 model 2 (avx512)</c>, perhaps with
    /// its GPU: <c>…, GPU NVIDIA H200</c>.
    /// </summary>
    public static bool IsProcessor(string text) => Processor().IsMatch(text);

    [GeneratedRegex(
        @"\A[ -~-[<>&""'`\\]]{1,100}, family ([0-9]{1,5}|\?) model ([0-9]{1,5}|\?) \((avx512|avx2|no avx2)\)" +
            @"(, GPU [ -~-[<>&""'`\\]]{1,100})?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Processor();
}
