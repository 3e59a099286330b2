using System.Text.Json.Serialization;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Programs;

/// <summary>What a stage's key holds of a program of the user, beside the bytes of its files.</summary>
internal sealed record ProgramParameters
{
    /// <summary>The program and its arguments, with placeholders.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>NAME=value.</summary>
    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>Digest of the image in which the program runs; null if there is none.</summary>
    public required string? Image { get; init; }

    public required Device Device { get; init; }

    public required bool Deterministic { get; init; }

    /// <summary>The command's log is a result only if the results need not have the same bits again.</summary>
    [JsonIgnore]
    public bool KeepsLog => !Deterministic;
}
