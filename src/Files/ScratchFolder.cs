namespace Hormesis.Files;

/// <summary>A folder of its own that goes with its owner.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hormesis-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
