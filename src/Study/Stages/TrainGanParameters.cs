using Hormesis.Study.Configuration;
using Hormesis.Training.Santa;

namespace Hormesis.Study.Stages;

/// <summary>The generative model S.</summary>
public sealed record TrainGanParameters
{
    public required SantaConfig Gan { get; init; }

    public required Device Device { get; init; }
}
