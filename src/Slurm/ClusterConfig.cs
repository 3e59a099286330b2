using System.Globalization;
using System.Text.RegularExpressions;

namespace Hormesis.Slurm;

/// <summary>What scontrol prints of a cluster's configuration, as far as it decides what may be submitted.</summary>
internal static partial class ClusterConfig
{
    /// <summary>SLURM's own (MaxArraySize 1001), less one for good measure.</summary>
    public const int DefaultLargestArray = 1000;

    public static IReadOnlyList<string> Arguments { get; } = ["show", "config"];

    /// <returns>Tasks that an array may have: SLURM's largest index is one less than MaxArraySize, and the first is 0.
    /// At least 1.</returns>
    public static int LargestArray(string text) =>
        MaxArraySize().Match(text) is { Success: true } found
            && int.TryParse(found.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? Math.Max(1, size)
            : DefaultLargestArray;

    [GeneratedRegex(@"^MaxArraySize\s*=\s*([0-9]+)", RegexOptions.Multiline)]
    private static partial Regex MaxArraySize();
}
