using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Hormesis.Files;

/// <summary>Names of temporary files. A crash may leave such files; they are garbage.</summary>
public static partial class TemporaryFile
{
    // Begins at random, because containers and machines that share a disk have processes with equal numbers.
    private static long counter = (long)RandomNumberGenerator.GetInt32(int.MaxValue) << 31;

    /// <summary>Returns a file name that no other process uses, on this machine or on another.</summary>
    public static string NewName() => $".{Environment.ProcessId}-{Interlocked.Increment(ref counter)}.tmp";

    /// <summary>Whether a file name is one of <see cref="NewName"/>.</summary>
    public static bool IsName(string name) => Pattern().IsMatch(name);

    [GeneratedRegex(@"\A\.\d+-\d+\.tmp\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
