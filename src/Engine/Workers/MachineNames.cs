using System.Text.RegularExpressions;

namespace Hormesis.Engine.Workers;

/// <summary>The forms in which this program names machines: what others say of theirs is shown in no other.</summary>
public static partial class MachineNames
{
    /// <summary>As a worker describes its processor: <c>AMD EPYC, family 26 model 2 (avx512)</c>.</summary>
    public static bool IsProcessor(string text) => Processor().IsMatch(text);

    /// <summary>As a class of machines is named: <c>avx2/8f3a12c05d7e</c>.</summary>
    public static bool IsClass(string text) => Class().IsMatch(text);

    [GeneratedRegex(
        @"\A[ -~-[<>&""'`\\]]{1,100}, family ([0-9]{1,5}|\?) model ([0-9]{1,5}|\?) \((avx512|avx2|no avx2)\)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Processor();

    [GeneratedRegex(@"\A[a-z0-9]{1,16}/[0-9a-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Class();
}
