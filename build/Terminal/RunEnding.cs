using System.Globalization;
using Hormesis.Build.Commands;

namespace Hormesis.Build.Terminal;

/// <summary>How a run ended.</summary>
/// <param name="ExitCode">The program's; 0 where all went well.</param>
public sealed record RunEnding(int ExitCode, int Ran, int UpToDate, int Left, TimeSpan Elapsed, StudyResults Results)
{
    public static RunEnding Of(RunState state, int exitCode, StudyResults results)
    {
        lock (state.Gate)
            return new(exitCode, state.Ran, state.UpToDate, state.Planned - state.Done, state.Elapsed, results);
    }

    /// <summary>The last lines that a person reads.</summary>
    /// <param name="currentFolder">What lies below it is named from there.</param>
    public IEnumerable<string> Lines(string currentFolder)
    {
        var left = Left > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Left} left") : "";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{Ran} run, {UpToDate} up to date{left}, in {Wording.Duration(Elapsed)}.");
        if (ExitCode != 0 && !Directory.Exists(Results.Folder))
        {
            if (Left > 0)
                yield return $"Results: none yet in {Shown(Results.Folder, currentFolder)}; the same command " +
                    $"makes what the store does not have yet.";
            yield break;
        }

        // A run that failed or was cut short shows nothing new.
        var which = ExitCode != 0 ? " (of the last run that came to its end)" : "";
        foreach (var (name, path) in new[] { ("Report", Results.Report), ("Table", Results.Table),
            ("Results", Results.Folder) })
            if (path is not null)
                yield return $"{name + ':',-9}{Shown(path, currentFolder)}{which}";
    }

    private static string Shown(string path, string currentFolder) =>
        Path.GetRelativePath(currentFolder, path) is var relative
            && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : path;
}
