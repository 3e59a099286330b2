namespace Hormesis.EndToEnd.Tests;

/// <summary>An empty folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hormesis-").FullName;

    /// <param name="below">Of a folder in the fresh one; empty for the fresh one itself.</param>
    public TemporaryFolder(string below = "") =>
        Path = Directory.CreateDirectory(System.IO.Path.Combine(root, below)).FullName;

    public string Path { get; }

    /// <summary>Writes a file below the folder and returns where.</summary>
    public string Write(string path, string content)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
