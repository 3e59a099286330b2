using System.Text.RegularExpressions;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Commands;

/// <summary>Files of a program, found by patterns below one folder.</summary>
public static class ProgramFiles
{
    /// <summary>Largest number of files of one program.</summary>
    public const int Most = 10_000;

    private const string AnyDepth = "**";

    /// <summary>Folder into which Python compiles what it imports; the files in it hold the sources' times.</summary>
    private const string Compiled = "__pycache__";

    /// <summary>Describes what is wrong with a pattern; null if it is valid.</summary>
    public static string? Fault(string pattern) => RelativePath.Fault(pattern);

    /// <summary>Lists the files that at least one pattern matches.</summary>
    /// <param name="root">Folder of the patterns.</param>
    /// <param name="patterns">Relative paths with '/', <c>*</c> for any part of a name and <c>**</c> for folders of any
    /// depth. Names that begin with a dot, and Python's <c>__pycache__</c>, are matched only by patterns that name
    /// them.</param>
    /// <returns>Relative paths in ordinal order.</returns>
    /// <exception cref="HormesisException">A pattern matches no file, or a matched file is a link.</exception>
    public static IReadOnlyList<string> List(string root, IEnumerable<string> patterns)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            if (Fault(pattern) is { } fault)
                throw new HormesisException($"`{VisibleText.OfValue(pattern)}` {fault}.");
            var before = found.Count;
            var matched = Matches(root, "", pattern.Split('/')).Take(Most + 1).ToArray();
            if (matched.Length == 0)
                throw new HormesisException(
                    $"{Path.Combine(root, pattern)}: there is no such file. Paths of `files` begin at the folder of "
                    + "experiments.yaml.");
            found.UnionWith(matched);
            if (found.Count > Most)
                throw new HormesisException(
                    $"`{pattern}` matches more than {Most} files below {root}; the limit of one command is {Most}. "
                    + "Name the program's files more narrowly.");
        }

        return [.. found];
    }

    /// <summary>Digest of the files in a folder as a key contains it. A link to nothing is no file.</summary>
    public static Digest DigestOf(string folder) => InputListing.DigestOf(
        from file in FolderListing.Files(folder)
        let path = Path.Combine(folder, file)
        where FileStat.Of(path) is { IsFile: true }
        select KeyValuePair.Create(file, Digest.OfFile(path)));

    private static IEnumerable<string> Matches(string root, string folder, string[] parts)
    {
        if (parts is [AnyDepth])
            parts = [AnyDepth, "*"];
        if (parts[0] == AnyDepth)
            return Matches(root, folder, parts[1..])
                .Concat(Names(root, folder, isFolder: true).Where(name => IsMatch(name, "*"))
                    .SelectMany(name => Matches(root, $"{folder}{name}/", parts)));

        var isFolder = parts.Length > 1;
        return Names(root, folder, isFolder).Where(name => IsMatch(name, parts[0]))
            .SelectMany(name => isFolder
                ? Matches(root, $"{folder}{name}/", parts[1..]) : [Checked(root, folder + name)]);
    }

    /// <summary>Names in a folder. Links below the root are refused where a pattern leads through them; the root itself
    /// may be one.</summary>
    private static string[] Names(string root, string folder, bool isFolder)
    {
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path))
            return [];
        var found = isFolder ? Directory.EnumerateDirectories(path).Where(OwnFolder.Exists)
            : Directory.EnumerateFiles(path);
        return [.. found.Select(name => Path.GetFileName(name)).Order(StringComparer.Ordinal)];
    }

    private static bool IsMatch(string name, string pattern) =>
        (name[0] != '.' || pattern[0] == '.') && (name != Compiled || pattern == Compiled)
        && Regex.IsMatch(name, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Checked(string root, string path) => RegularFile.Exists(Path.Combine(root, path)) ? path
        : throw new HormesisException(
            $"{Path.Combine(root, path)} is a link or not a regular file. The files of a command are copied with their "
            + "bytes: put the file itself below the folder of experiments.yaml.");
}
