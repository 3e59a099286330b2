using Hormesis.Pipeline;

namespace Hormesis.Imaging.Cohorts;

/// <summary>
/// A folder below the data's root, which nothing may lead out of: not the name in experiments.yaml, not a symbolic link
/// on disk. Names come sorted ordinally; those that begin with a dot are passed over.
/// </summary>
internal sealed class DataFolder
{
    private readonly string root;
    private readonly bool mayLink;

    private DataFolder(string root, string relative, bool mayLink) => (this.root, Relative, this.mayLink) = (root, relative, mayLink);

    public string FullPath => Path.Combine(root, Relative);

    /// <summary>From the root, with '/'; empty for the root itself.</summary>
    private string Relative { get; }

    /// <summary>A folder of someone's data: links that lead out of the root are refused.</summary>
    public static DataFolder Open(string root, string relative) => Open(root, relative, mayLink: false);

    /// <summary>A folder that the pipeline made for a stage from checked files, perhaps of links to them.</summary>
    public static DataFolder OpenStaged(string root, string relative) => Open(root, relative, mayLink: true);

    /// <summary>A path within it as seen from the root, with '/'.</summary>
    public string FromRoot(string path) => Relative.Length == 0 ? path : $"{Relative}/{path}";

    public DataFolder Folder(string name) => new(root, FromRoot(name), mayLink);

    public IReadOnlyList<string> Folders() => Names(Directory.GetDirectories);

    public IReadOnlyList<string> Files() => Names(Directory.GetFiles);

    private static DataFolder Open(string root, string relative, bool mayLink)
    {
        var segments = relative.Split('/');
        if (Path.IsPathRooted(relative) || relative.Contains('\\', StringComparison.Ordinal) || segments.Contains("..") || relative.Length == 0)
            throw new HormesisException($"Folder \"{relative}\" leads out of the data's root {root}; give a folder below it, relative to it, with '/'.");

        var clean = string.Join('/', segments.Where(segment => segment is not ("" or ".")));
        var folder = new DataFolder(root, clean, mayLink);
        if (!Directory.Exists(folder.FullPath))
            throw new HormesisException($"{Path.GetFullPath(folder.FullPath)}: no such folder. Give the data's root by --data=DIR, and the folder below it in experiments.yaml (now \"{relative}\").");

        folder.CheckInside(folder.FullPath);
        return folder;
    }

    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, segment);
            var target = new FileInfo(next).LinkTarget is null ? null : File.ResolveLinkTarget(next, returnFinalTarget: true);
            real = target is null ? next : RealPath(target.FullName);
        }

        return real;
    }

    private List<string> Names(Func<string, string[]> list)
    {
        try
        {
            List<string> names = [.. list(FullPath).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];
            foreach (var name in names)
                CheckLink(Path.Combine(FullPath, name));
            return names;
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
        if (mayLink)
            return;

        try
        {
            var (real, realRoot) = (RealPath(Path.GetFullPath(path)), RealPath(Path.GetFullPath(root)));
            if (real != realRoot && !real.StartsWith(realRoot.TrimEnd('/') + "/", StringComparison.Ordinal))
                throw new HormesisException($"{path}: a symbolic link leads out of the data's root, to {real}. Put the data below {realRoot}, or make that folder the root.");
        }
        catch (IOException error)
        {
            throw new HormesisException($"{path}: a symbolic link leads nowhere or in a circle: {error.Message}", error);
        }
    }
}
