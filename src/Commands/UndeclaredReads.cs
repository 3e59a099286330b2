namespace Hormesis.Commands;

/// <summary>
/// Files below a folder that a program opened without declaring them, as far as samples of /proc show: a file that is
/// open only for a moment is usually missed.
/// </summary>
/// <param name="root">The user's folder; null watches nothing.</param>
/// <param name="allowed">Files and folders below it that the program may read, as absolute paths.</param>
internal sealed class UndeclaredReads(string? root, IEnumerable<string> allowed)
{
    // /proc names files by their paths without links.
    private readonly string? root = root is null ? null : Real(root);
    private readonly string[] allowed = [.. allowed.Select(Real)];
    private readonly SortedSet<string> found = new(StringComparer.Ordinal);

    /// <summary>Paths below the root, with '/'.</summary>
    public IReadOnlyCollection<string> Found => found;

    /// <summary>Looks at the files that the session's processes have open or mapped now.</summary>
    public void Sample(int session)
    {
        if (root is null)
            return;
        foreach (var path in ProcessTable.OfSession(session).SelectMany(ProcessTable.FilesOf)
            .Where(path => IsBelow(path, root) && !Array.Exists(allowed, place => path == place || IsBelow(path, place))
                && File.Exists(path)))
            found.Add(Path.GetRelativePath(root, path));
    }

    private static string Real(string path) => NativeMethods.RealPath(path, 0) ?? path;

    private static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);
}
