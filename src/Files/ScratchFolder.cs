namespace Hormesis.Files;

/// <summary>A temporary folder that is removed when its owner disposes it.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hormesis-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
