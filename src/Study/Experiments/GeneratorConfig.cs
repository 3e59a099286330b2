namespace Hormesis.Study.Experiments;

/// <summary>A generative model of the user in place of S: a program that translates the source's images.</summary>
internal sealed record GeneratorConfig : ProgramConfig
{
    /// <summary>Name of the model in texts: lower-case letters, digits and -, at most 24. Null: generator.</summary>
    public string? Name { get; init; }

    /// <summary>Translates <c>{source}</c> and writes images.npy into <c>{out}</c>. It may train itself on
    /// <c>{ct}</c> and <c>{mri}</c>.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Whether the command names a placeholder.</summary>
    public bool Reads(string placeholder) =>
        Command.Any(part => part.Contains($"{{{placeholder}}}", StringComparison.Ordinal));
}
