using System.Globalization;
using System.Text;

namespace Hormesis.Commands;

/// <summary>Processes of this machine, from /proc; empty where there is none.</summary>
internal static class ProcessTable
{
    private const string Root = "/proc";
    private const int SessionField = 3;

    /// <summary>Ids of the processes whose environment has a variable with this value.</summary>
    /// <param name="variable">NAME=value.</param>
    public static IEnumerable<int> WithVariable(string variable) =>
        All().Where(id => Read(id, "environ") is { } text && text.Split('\0').Contains(variable));

    /// <summary>Ids of the processes of a session.</summary>
    public static IEnumerable<int> OfSession(int session) => All().Where(id => SessionOf(id) == session);

    /// <summary>Regular files that a process has open or mapped, as absolute paths.</summary>
    public static IEnumerable<string> FilesOf(int process) => Opened(process).Concat(Mapped(process));

    private static IEnumerable<int> All() => !Directory.Exists(Root) ? [] : Directory.EnumerateDirectories(Root)
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture,
            out var id) ? id : 0)
        .Where(id => id > 0);

    /// <summary>The fields of <c>stat</c> that follow the program's name, which is in parentheses: state, parent,
    /// group, session.</summary>
    private static int? SessionOf(int process) =>
        Read(process, "stat") is { } stat && stat[(stat.LastIndexOf(')') + 1)..].Split(' ',
            StringSplitOptions.RemoveEmptyEntries) is { Length: > SessionField } fields
        && int.TryParse(fields[SessionField], NumberStyles.None, CultureInfo.InvariantCulture, out var session)
            ? session : null;

    private static string[] Opened(int process)
    {
        try
        {
            return [.. Directory.EnumerateFiles($"{Root}/{process}/fd").Select(file => new FileInfo(file).LinkTarget)
                .OfType<string>().Where(target => target.StartsWith('/'))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // It has ended meanwhile, or belongs to another user.
        }
    }

    private static IEnumerable<string> Mapped(int process) => (Read(process, "maps") ?? "").Split('\n')
        .Select(line => line.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? line[at..] : "")
        .Where(path => path.Length > 0).Distinct();

    private static string? Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"{Root}/{process}/{file}", Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // It has ended meanwhile, or belongs to another user.
        }
    }
}
