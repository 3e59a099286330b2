namespace Hormesis.Stages;

/// <summary>An output of a stage, with its files and the function that writes them.</summary>
/// <param name="write">
/// Writes to the path of the file or, if there are several, to the folder that contains them.
/// </param>
/// <param name="files">Paths below the stage's outputs, with '/'.</param>
public sealed class Output<T>(Action<string, T> write, params IReadOnlyList<string> files)
{
    public IReadOnlyList<string> Files => files;

    /// <summary>The output of one instance.</summary>
    public Artifact<T> Of(StageInstance producer) => new(producer, files);

    internal void Write(string path, T value) => write(path, value);
}
