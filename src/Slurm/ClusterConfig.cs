using System.Globalization;
using System.Text.RegularExpressions;

namespace Hormesis.Slurm;

/// <summary>Reads from scontrol's output the configuration that limits submissions.</summary>
internal static partial class ClusterConfig
{
    /// <summary>SLURM's default (MaxArraySize 1001) minus one.</summary>
    public const int DefaultLargestArray = 1000;

    public static IReadOnlyList<string> Arguments { get; } = ["show", "config"];

    /// <returns>Largest number of tasks of an array, at least 1. SLURM's largest index is MaxArraySize minus one, the
    /// first is 0.</returns>
    public static int LargestArray(string text) =>
        MaxArraySize().Match(text) is { Success: true } found
            && int.TryParse(found.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? Math.Max(1, size)
            : DefaultLargestArray;

    [GeneratedRegex(@"^MaxArraySize\s*=\s*([0-9]+)", RegexOptions.Multiline)]
    private static partial Regex MaxArraySize();
}
