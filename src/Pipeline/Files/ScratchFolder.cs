namespace Hormesis.Pipeline.Files;

/// <summary>A folder of its own that goes with its owner.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hormesis-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
