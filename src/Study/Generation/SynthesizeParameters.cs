using Hormesis.Networks.Translation;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>One synthetic set.</summary>
public sealed record SynthesizeParameters
{
    public required TranslationNetworkConfig Generator { get; init; }

    public required SyntheticOrigin Origin { get; init; }

    public required Device Device { get; init; }
}
