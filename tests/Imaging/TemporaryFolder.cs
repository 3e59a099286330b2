namespace Hormesis.Imaging.Tests;

/// <summary>A folder for one test, gone after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("hormesis-imaging-").FullName;

    /// <summary>Full path of a file whose folder then exists.</summary>
    public string File(string relative)
    {
        var path = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
