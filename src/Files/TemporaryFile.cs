using System.Text.RegularExpressions;

namespace Hormesis.Files;

/// <summary>Names of temporary files. A crash may leave such files; they are garbage.</summary>
public static partial class TemporaryFile
{
    private static int counter;

    /// <summary>Returns a file name that is unique among the processes of this machine.</summary>
    public static string NewName() => $".{Environment.ProcessId}-{Interlocked.Increment(ref counter)}.tmp";

    /// <summary>Whether a file name is one of <see cref="NewName"/>.</summary>
    public static bool IsName(string name) => Pattern().IsMatch(name);

    [GeneratedRegex(@"\A\.\d+-\d+\.tmp\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
