using Hormesis.Files;

namespace Hormesis.Commands;

/// <summary>Finds the file of a program.</summary>
internal static class ProgramPath
{
    private const UnixFileMode Executable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="program">A path, or a name that is looked up in the folders of <paramref name="path"/>.</param>
    /// <param name="folder">Folder of relative paths.</param>
    /// <param name="path">Value of PATH.</param>
    /// <exception cref="HormesisException">There is no such program.</exception>
    public static string Find(string program, string folder, string path)
    {
        if (program.Contains('/', StringComparison.Ordinal))
            return Path.Combine(folder, program) is var place && IsProgram(place)
                ? Path.GetFullPath(place)
                : throw new HormesisException(
                    $"the program {VisibleText.OfValue(program)} of the command does not exist or is not executable. "
                    + "A relative path is that of a file in `files`; a program of the system is given by its name.");
        return path.Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(below => Path.Combine(below, program)).FirstOrDefault(IsProgram)
            ?? throw new HormesisException(
                $"the program {VisibleText.OfValue(program)} of the command is in no folder of PATH ({path}). Install "
                + "it, or give its path.");
    }

    private static bool IsProgram(string path) =>
        FileStat.Of(path) is { IsFile: true } && (File.GetUnixFileMode(path) & Executable) != 0;
}
