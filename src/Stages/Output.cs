namespace Hormesis.Stages;

/// <summary>An output of a stage: its files, and how the stage writes them.</summary>
/// <param name="write">Gets the path of the file; if there are several, of the folder that holds them.</param>
/// <param name="files">Paths below the stage's outputs, with '/'.</param>
public sealed class Output<T>(Action<string, T> write, params IReadOnlyList<string> files)
{
    public IReadOnlyList<string> Files => files;

    /// <summary>The output of one instance.</summary>
    public Artifact<T> Of(StageInstance producer) => new(producer, files);

    internal void Write(string path, T value) => write(path, value);
}
