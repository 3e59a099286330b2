using System.Text.Json.Serialization;

namespace Hormesis.Study.Experiments;

/// <summary>A program of the user that stands for a part of the study (docs/commands.md).</summary>
internal abstract record ProgramConfig
{
    /// <summary>The program's own files: paths below the folder of experiments.yaml, with <c>*</c> for names and
    /// <c>**</c> for folders of any depth. Their bytes enter the key; the program runs in a folder with copies of
    /// them. Null: none.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>What the program runs in: a lock file below the folder of experiments.yaml, whose bytes enter the key,
    /// or the digest of an image, <c>sha256:</c> and 64 hexadecimal digits. Null: nothing is said.</summary>
    public string? Environment { get; init; }

    /// <summary>Environment variables for the program, NAME=value. Null: none.</summary>
    public IReadOnlyList<string>? Variables { get; init; }

    /// <summary>Whether the program sees GPUs.</summary>
    public required Device Device { get; init; }

    /// <summary>Whether equal inputs always give equal bits. Only then are the results promised to anybody, and
    /// `--target=Audit` tests it.</summary>
    public required bool Deterministic { get; init; }

    /// <summary>What is said of the bits of the program's results.</summary>
    [JsonIgnore]
    public string Promise => Deterministic ? "its command is declared as deterministic." : "its bits are not promised.";
}
