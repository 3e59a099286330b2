namespace Hormesis.Stages;

/// <summary>An input of a stage: its name, and how the stage reads it.</summary>
/// <param name="name">As in the key and in the staging folder.</param>
/// <param name="read">Gets the path of the artifact's file; if it has several files, of the folder that holds
/// them.</param>
public sealed class Input<T>(string name, Func<string, T> read)
{
    public string Name => name;

    /// <summary>Binds the input to an artifact of the plan.</summary>
    /// <param name="artifact">Null leaves the input out.</param>
    public (string Name, StageInput? Input) From(Artifact<T>? artifact) =>
        (name, artifact is null ? null : new StageInput.Artifacts(artifact.Producer, artifact.Files));

    internal T Read(string path) => read(path);
}
