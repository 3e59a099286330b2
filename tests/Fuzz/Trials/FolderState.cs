using Hormesis.Fuzz.Tests.Hosts;

namespace Hormesis.Fuzz.Tests.Trials;

/// <summary>A folder's state as lines of text: whatever changes in the folder changes a line.</summary>
internal static class FolderState
{
    private const int Most = 12;

    // find and sha256sum open neither pipes nor links, and know names that are no UTF-8.
    private const string Script =
        """
        cd -- "$1" 2> /dev/null || exit 0 # nothing is there
        shift
        pruned=()
        for path; do pruned+=(-path "./$path" -prune -o); done
        find . "${pruned[@]}" -type d -printf '%p %y %m %l\n' -o -printf '%p %y %m %T@ %l\n'
        find . "${pruned[@]}" -type f -exec sha256sum -- {} +
        """;

    /// <param name="except">Paths below <paramref name="folder"/> that are not looked at.</param>
    public static IReadOnlySet<string> Of(string folder, params string[] except) =>
        Shell.Read("bash", ["-c", Script, "state", folder, .. except]).Split('\n').ToHashSet(StringComparer.Ordinal);

    /// <summary>Text of the first differences, for a message.</summary>
    public static string Shown(IReadOnlyCollection<string> differences) =>
        string.Join('\n', differences.Take(Most))
        + (differences.Count > Most ? $"\nand {differences.Count - Most} more" : "");

    /// <returns>Lines of one state alone, each with its state; empty where both are equal.</returns>
    public static IReadOnlyList<string> Differences(IReadOnlySet<string> before, IReadOnlySet<string> after) =>
    [
        .. before.Except(after).Select(line => $"before: {line}"),
        .. after.Except(before).Select(line => $"after: {line}"),
    ];
}
