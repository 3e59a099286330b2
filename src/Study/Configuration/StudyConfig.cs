namespace Hormesis.Study.Configuration;

/// <summary>One study of experiments.yaml.</summary>
public sealed record StudyConfig
{
    public required long Seed { get; init; }

    public required NumericsConfig Numerics { get; init; }
}
