namespace Hormesis.Stages;

/// <summary>An input of a stage that is a folder of a person's files.</summary>
/// <param name="name">Name of the input in the key and in the staging folder.</param>
public sealed class RawInput(string name)
{
    internal string Name => name;

    /// <summary>Binds the input to files of a folder.</summary>
    /// <param name="files">The files; null leaves the input out.</param>
    public (string Name, StageInput? Input) From(StageInput.Files? files) => (name, files);
}
