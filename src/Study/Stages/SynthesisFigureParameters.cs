using Hormesis.Study.Configuration;

namespace Hormesis.Study.Stages;

/// <summary>Figure 4.</summary>
public sealed record SynthesisFigureParameters
{
    public required int Cases { get; init; }

    public required SyntheticOrigin Origin { get; init; }
}
