using Hormesis.Networks.Santa;
using Hormesis.Study.Configuration;

namespace Hormesis.Study.Stages;

/// <summary>One synthetic set.</summary>
public sealed record SynthesizeParameters
{
    public required SantaGeneratorConfig Generator { get; init; }

    public required SyntheticOrigin Origin { get; init; }

    public required Device Device { get; init; }
}
