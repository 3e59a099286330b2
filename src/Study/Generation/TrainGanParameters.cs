using Hormesis.Study.Experiments;
using Hormesis.Training.Santa;

namespace Hormesis.Study.Generation;

/// <summary>The generative model S.</summary>
public sealed record TrainGanParameters
{
    public required SantaConfig Gan { get; init; }

    public required Device Device { get; init; }
}
