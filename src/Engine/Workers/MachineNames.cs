using System.Globalization;
using System.Text.RegularExpressions;

namespace Hormesis.Engine.Workers;

/// <summary>Formats of this program's machine names. Foreign names in other formats are not shown.</summary>
public static partial class MachineNames
{
    private const int LongestModel = 100;
    private const string Allowed = @"[ -~-[<>&""'`\\]]";

    /// <summary>
    /// True if a text has the format of a worker's processor, <c>AMD EPYC, family 26 model 2 (avx512)</c>, perhaps with
    /// its GPU: <c>…, GPU NVIDIA H200</c>.
    /// </summary>
    public static bool IsProcessor(string text) => Processor().IsMatch(text);

    /// <summary>Joins models of processors or GPUs: the first that fit into 100 characters, and the number of the
    /// others. Shows '?' in place of characters that the format excludes.</summary>
    /// <param name="models">At least one.</param>
    internal static string OfModels(IReadOnlyList<string> models)
    {
        for (var shown = models.Count; ; shown--)
        {
            var names = string.Join(" and ",
                models.Take(shown).Select(model => model.Length == 0 ? "?" : Excluded().Replace(model, "?")));
            var others = shown == models.Count ? ""
                : string.Create(CultureInfo.InvariantCulture, $" and {models.Count - shown} more");
            if (names.Length + others.Length <= LongestModel)
                return names + others;
            if (shown == 1)
                return names[..(LongestModel - others.Length)] + others;
        }
    }

    [GeneratedRegex($"(?!{Allowed}).", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Excluded();

    [GeneratedRegex(
        $@"\A{Allowed}{{1,100}}, family ([0-9]{{1,5}}|\?) model ([0-9]{{1,5}}|\?) \((avx512|avx2|no avx2)\)" +
            $@"(, GPU {Allowed}{{1,100}})?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Processor();
}
