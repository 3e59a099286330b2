using Hormesis.Files;

namespace Hormesis.Imaging.Cohorts;

/// <summary>
/// A folder below the root of the data. Neither its name in experiments.yaml nor a symbolic link may lead out of the
/// root, unless the link leads into a folder that the user allowed. Names are in ordinal order; names that begin with a
/// dot are ignored.
/// </summary>
internal sealed class DataFolder
{
    /// <summary>Same limit as in the Linux kernel.</summary>
    private const int MaxLinks = 40;

    private readonly string root;
    private readonly IReadOnlyList<string>? linked;

    private DataFolder(string root, string relative, IReadOnlyList<string>? linked) =>
        (this.root, Relative, this.linked) = (root, relative, linked);

    public string FullPath => Path.Combine(root, Relative);

    /// <summary>Path from the root, with '/'; empty for the root itself.</summary>
    public string Relative { get; }

    /// <summary>Opens a user's data folder; links that leave the root are refused.</summary>
    /// <param name="linked">Folders outside the root into which links may lead.</param>
    public static DataFolder Open(string root, string relative, params IReadOnlyList<string> linked) =>
        Opened(root, relative, linked);

    /// <summary>
    /// Opens a folder that the pipeline created for a stage from checked files or from links to them.
    /// </summary>
    public static DataFolder OpenStaged(string root, string relative) => Opened(root, relative, linked: null);

    /// <summary>Returns the path from the root, with '/', of a path inside this folder.</summary>
    public string FromRoot(string path) => Relative.Length == 0 ? path : $"{Relative}/{path}";

    /// <exception cref="HormesisException">The folder is a link that leaves the root, or a broken link.</exception>
    public DataFolder Folder(string name)
    {
        var folder = new DataFolder(root, FromRoot(name), linked);
        if (FileStat.Of(folder.FullPath) is null)
            throw new HormesisException($"{folder.FullPath}: {UserFile.Fault(folder.FullPath)}");

        folder.CheckLink(folder.FullPath);
        return folder;
    }

    public IReadOnlyList<string> Folders() => Names(Directory.GetDirectories);

    /// <summary>
    /// Names of broken links, which may be meant as folders on a disk that is not mounted. Links of git-annex are
    /// excluded, because they are always files.
    /// </summary>
    public IReadOnlyList<string> BrokenLinks() => Names(folder => Array.FindAll(Directory.GetFiles(folder), path =>
        FileStat.Of(path) is null
            && new FileInfo(path).LinkTarget?.Contains(UserFile.AnnexObjects, StringComparison.Ordinal) == false));

    /// <exception cref="HormesisException">A file is a link that leaves the root.</exception>
    public IReadOnlyList<string> Files()
    {
        var names = Names(Directory.GetFiles);
        foreach (var name in names)
            CheckLink(Path.Combine(FullPath, name));
        return names;
    }

    private static DataFolder Opened(string root, string relative, IReadOnlyList<string>? linked)
    {
        var segments = relative.Split('/');
        if (Path.IsPathRooted(relative) || relative.Contains('\\', StringComparison.Ordinal) || segments.Contains("..")
            || relative.Length == 0)
            throw new HormesisException($"Folder \"{relative}\" leads out of the root of the data, {root}. " +
                "Give a folder below the root, as a relative path with '/'.");

        var clean = string.Join('/', segments.Where(segment => segment is not ("" or ".")));
        var folder = new DataFolder(root, clean, linked);
        if (!Directory.Exists(folder.FullPath))
            throw new HormesisException($"{Path.GetFullPath(folder.FullPath)}: the folder does not exist. Give the " +
                $"root of the data by --data=DIR, and the folder below it in experiments.yaml (now \"{relative}\").");

        folder.CheckInside(folder.FullPath);
        return folder;
    }

    private static string RealPath(string path, int links = 0)
    {
        if (links > MaxLinks)
            throw new IOException($"the path contains more than {MaxLinks} links.");

        var real = Path.GetPathRoot(path)!;
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, segment);
            var target = new FileInfo(next).LinkTarget is null ? null
                : File.ResolveLinkTarget(next, returnFinalTarget: true);
            real = target is null ? next : RealPath(target.FullName, links + 1);
        }

        return real;
    }

    private List<string> Names(Func<string, string[]> list)
    {
        try
        {
            return [.. list(FullPath).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.'))
                .Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException error)
        {
            throw new HormesisException($"{FullPath}: the folder cannot be listed: {error.Message}", error);
        }
    }

    private void CheckLink(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            CheckInside(path);
    }

    private void CheckInside(string path)
    {
        if (linked is null)
            return;

        try
        {
            var real = RealPath(Path.GetFullPath(path));
            var allowed = linked.Prepend(root).Select(folder => RealPath(Path.GetFullPath(folder))).ToArray();
            if (allowed.Any(folder => real == folder
                || real.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal)))
                return;
            if (FileStat.Of(path) is null)
                throw new HormesisException($"{path}: {UserFile.Fault(path)}");

            var meant = Directory.Exists(real) ? real : Path.GetDirectoryName(real);
            throw new HormesisException(
                $"{path}: a symbolic link leads out of the root of the data, {root}, to {real}. " +
                $"To allow this, name the folder that links may lead into: --linked-data={meant}");
        }
        catch (IOException error)
        {
            throw new HormesisException(
                $"{path}: a symbolic link has no target or leads in a circle: {error.Message}", error);
        }
    }
}
