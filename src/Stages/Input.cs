namespace Hormesis.Stages;

/// <summary>An input of a stage, with its name and the function that reads it.</summary>
/// <param name="name">Name of the input in the key and in the staging folder.</param>
/// <param name="read">
/// Reads the artifact from the path of its file or, if it has several files, from the folder that contains them.
/// </param>
public sealed class Input<T>(string name, Func<string, T> read)
{
    public string Name => name;

    /// <summary>Binds the input to an artifact of the plan.</summary>
    /// <param name="artifact">The artifact; null leaves the input out.</param>
    public (string Name, StageInput? Input) From(Artifact<T>? artifact) =>
        (name, artifact is null ? null : new StageInput.Artifacts(artifact.Producer, artifact.Files));

    internal T Read(string path) => read(path);
}
