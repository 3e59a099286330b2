using Hormesis.Stages.Random;

namespace Hormesis.Stages;

/// <summary>Everything that a running stage may access.</summary>
public sealed class StageContext
{
    public const string InputsName = "inputs";
    public const string OutputsName = "outputs";

    /// <summary>Folder with <c>inputs/&lt;name&gt;/…</c> (read-only) and <c>outputs/…</c>.</summary>
    public required string StagingFolder { get; init; }

    public required RandomStreams Random { get; init; }

    public required ICheckpoints Checkpoints { get; init; }

    public required IStageProgress Progress { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>Returns the folder of a declared input.</summary>
    public string Input(string name) => Path.Combine(StagingFolder, InputsName, name);

    public bool HasInput(string name) => Directory.Exists(Input(name));

    /// <summary>Folder of the declared outputs.</summary>
    public string OutputFolder => Path.Combine(StagingFolder, OutputsName);

    /// <summary>Returns the path of a declared output and creates its folder.</summary>
    public string Output(string path)
    {
        var full = Path.Combine(StagingFolder, OutputsName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
