using Hormesis.Networks.Costs;
using Hormesis.Networks.Translation.Santa;

namespace Hormesis.Training.Translation.Santa;

/// <summary>What SANTA needs, estimated by counting the operations of its layers.</summary>
/// <param name="size">Height and width of the prepared slices.</param>
public sealed class SantaCost(SantaConfig config, int size)
{
    private readonly SantaGeneratorCost step = new(config.Generator, StepSize(config, size), StepSize(config, size));
    private readonly NetworkCost judge =
        SantaDiscriminatorCost.Of(config.Discriminator, StepSize(config, size), StepSize(config, size));

    public long GeneratorParameters => step.Parameters;

    public long DiscriminatorParameters => judge.Parameters;

    /// <summary>
    /// Floating-point operations of one training step (<see cref="SantaStep"/>). A backward pass costs twice a forward
    /// pass, once where the weights' gradients are spared.
    /// </summary>
    public long StepOperations => config.Training.BatchSize * (
        (3 * ((2 * step.Encoder.Operations) + (3 * step.Decoder.Operations)))
        + ((config.Training.Losses.Path > 0 ? 3 : 1) * 2 * Path.Operations)
        + ((2 * 3) + 2) * judge.Operations);

    /// <summary>Floating-point operations of a whole training.</summary>
    /// <param name="slices">Of the larger of both sets: an epoch.</param>
    public long TrainingOperations(int slices) => new SantaSchedule(config.Training, slices).Steps * StepOperations;

    /// <summary>Largest memory of a training on a CPU beside the images and the program, bytes.</summary>
    public long TrainingBytes => MemoryEstimate.Training(
        GeneratorParameters + DiscriminatorParameters,
        config.Training.BatchSize
            * ((2 * step.Encoder.Kept) + (3 * step.Decoder.Kept) + (config.Training.Losses.Path > 0 ? 2 * Path.Kept : 0)
            + (2 * judge.Kept)));

    /// <summary>The decoder up to the last layer that the path is measured at, with the ReLU that follows.</summary>
    private NetworkCost Path => NetworkCost.Sum(step.DecoderLayers.Take(config.Training.Losses.PathLayers[^1] + 2));

    private static int StepSize(SantaConfig config, int size) => config.Training.Augmentation?.CropSize ?? size;
}
