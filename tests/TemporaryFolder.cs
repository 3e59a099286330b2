namespace Hormesis.Tests;

/// <summary>An empty folder for one test, removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hormesis-").FullName;

    /// <param name="below">Path of a folder below the fresh one; empty for the fresh one itself.</param>
    public TemporaryFolder(string below = "") =>
        Path = Directory.CreateDirectory(System.IO.Path.Combine(root, below)).FullName;

    public string Path { get; }

    /// <summary>Makes an empty folder below this one and returns its path.</summary>
    public string Make(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>Returns the path of a file whose folder then exists.</summary>
    public string File(string relative)
    {
        var path = System.IO.Path.Combine(Path, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Writes a file below this folder and returns its path.</summary>
    public string Write(string relative, string content)
    {
        var path = File(relative);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
