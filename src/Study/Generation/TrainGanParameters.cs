using Hormesis.Study.Experiments;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>The generative model S.</summary>
public sealed record TrainGanParameters
{
    public required TranslationConfig Gan { get; init; }

    public required Device Device { get; init; }
}
