using Hormesis.Stages.Random;

namespace Hormesis.Stages;

/// <summary>All that a running stage may see of the world.</summary>
public sealed class StageContext
{
    public const string InputsName = "inputs";
    public const string OutputsName = "outputs";

    /// <summary>Holds <c>inputs/&lt;name&gt;/…</c> (read-only) and <c>outputs/…</c>.</summary>
    public required string StagingFolder { get; init; }

    public required RandomStreams Random { get; init; }

    public required ICheckpoints Checkpoints { get; init; }

    public required IStageProgress Progress { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>Folder of a declared input.</summary>
    public string Input(string name) => Path.Combine(StagingFolder, InputsName, name);

    public bool HasInput(string name) => Directory.Exists(Input(name));

    /// <summary>Where the declared outputs go.</summary>
    public string OutputFolder => Path.Combine(StagingFolder, OutputsName);

    /// <summary>Where to write a declared output; its folder exists.</summary>
    public string Output(string path)
    {
        var full = Path.Combine(OutputFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
