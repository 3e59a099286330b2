namespace Hormesis.Imaging.Cohorts;

/// <summary>A file below the root of the data that a setting names.</summary>
/// <param name="FullPath">Path that can be opened.</param>
/// <param name="FromRoot">Path from the data's root, with '/'.</param>
internal sealed record DataFile(string FullPath, string FromRoot)
{
    /// <param name="path">Path relative to the data's root, as in the setting.</param>
    /// <param name="setting">What the setting must be, for the message: <c>split.file must be a file</c>.</param>
    /// <param name="open">Opens a folder below the data's root.</param>
    /// <exception cref="HormesisException">The path leads out of the root, or there is no such file.</exception>
    public static DataFile Find(string path, string setting, Func<string, DataFolder> open)
    {
        var (slash, name) = (path.LastIndexOf('/'), Path.GetFileName(path));
        var folder = open(slash > 0 ? path[..slash] : slash < 0 ? "." : path);
        var file = new DataFile(Path.Combine(folder.FullPath, name), folder.FromRoot(name));
        return folder.Files().Contains(name)
            ? file
            : throw new HormesisException(
                $"{file.FullPath}: the file does not exist. {setting} below the root of the data (now \"{path}\").");
    }
}
