namespace Hormesis.Commands;

/// <summary>A program of the user, as declared.</summary>
public sealed record UserProgram
{
    /// <summary>The program and its arguments, with placeholders (<see cref="Placeholders"/>). No shell reads
    /// them.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Environment variables, NAME=value, beside those that every command has.</summary>
    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>Whether the program sees the GPUs that this process sees.</summary>
    public required bool UsesGpu { get; init; }
}
