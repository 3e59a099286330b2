namespace Hormesis.Remote.Tests;

/// <summary>An empty folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hormesis-").FullName;

    /// <summary>A new empty folder below it.</summary>
    public string Make(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
