using System.Globalization;
using Hormesis.Build.Commands;

namespace Hormesis.Build.Terminal;

/// <summary>How a run ended.</summary>
/// <param name="ExitCode">The program's exit code; 0 for success.</param>
/// <param name="Results">Null if the command failed before it knew its study.</param>
public sealed record RunEnding(int ExitCode, int Ran, int UpToDate, int Left, TimeSpan Elapsed, StudyResults? Results)
{
    /// <summary>How the results compare with those that the repository publishes; null if they cannot be
    /// compared.</summary>
    public string? Published { get; init; }

    public static RunEnding Of(RunState state, int exitCode, StudyResults? results)
    {
        lock (state.Gate)
            return new(exitCode, state.Ran, state.UpToDate, state.Planned - state.Done, state.Elapsed, results);
    }

    /// <summary>Returns the last lines of the output.</summary>
    /// <param name="currentFolder">Paths below this folder are shown relative to it.</param>
    public IEnumerable<string> Lines(string currentFolder)
    {
        var left = Left > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Left} left") : "";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{Ran} run, {UpToDate} up to date{left}, in {Wording.Duration(Elapsed)}.");
        // A command that was refused before it planned anything does not know whose folder that is.
        if (Results is null || (ExitCode != 0 && Ran + UpToDate + Left == 0))
            yield break;
        if (ExitCode != 0 && !Directory.Exists(Results.Folder))
        {
            if (Left > 0)
                yield return $"Results: none yet in {Shown(Results.Folder, currentFolder)}; repeat the command " +
                    "to make the missing ones.";
            yield break;
        }

        // A failed or stopped run publishes nothing new.
        var which = ExitCode != 0 ? " (of the last complete run)" : "";
        foreach (var (name, path) in new[] { ("Report", Results.Report), ("Table", Results.Table),
            ("Results", Results.Folder) })
            if (path is not null)
                yield return $"{name + ':',-9}{Shown(path, currentFolder)}{which}";
        if (Published is not null)
            yield return Published;
    }

    private static string Shown(string path, string currentFolder) =>
        Path.GetRelativePath(currentFolder, path) is var relative
            && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : path;
}
