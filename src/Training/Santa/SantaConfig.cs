using Hormesis.Networks.Santa;

namespace Hormesis.Training.Santa;

/// <summary>The generative model S and how it is trained.</summary>
public sealed record SantaConfig
{
    public required SantaGeneratorConfig Generator { get; init; }

    public required SantaDiscriminatorConfig Discriminator { get; init; }

    public required SantaTrainingConfig Training { get; init; }
}
