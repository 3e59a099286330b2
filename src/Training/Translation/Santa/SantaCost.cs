using Hormesis.Networks.Costs;
using Hormesis.Networks.Translation.Santa;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Operations and memory that SANTA needs, estimated by counting the operations of its layers.</summary>
/// <param name="size">Height and width of the prepared slices.</param>
public sealed class SantaCost(SantaConfig config, int size)
{
    private readonly SantaGeneratorCost step = new(config.Generator, StepSize(config, size), StepSize(config, size));
    private readonly NetworkCost judge =
        SantaDiscriminatorCost.Of(config.Discriminator, JudgedSize(config, size), JudgedSize(config, size));

    public long GeneratorParameters => step.Parameters;

    public long DiscriminatorParameters => judge.Parameters;

    /// <summary>
    /// Floating-point operations of one training step (<see cref="SantaStep"/>). A backward pass costs twice a forward
    /// pass; without the gradients of the weights it costs one forward pass.
    /// </summary>
    public long StepOperations => config.Training.BatchSize * (
        (3 * ((2 * step.Encoder.Operations) + (3 * step.Decoder.Operations)))
        + ((config.Training.Losses.Path > 0 ? 3 : 1) * 2 * Path.Operations / config.Training.Losses.PathEvery)
        + ((2 * 3) + 2) * judge.Operations);

    /// <summary>Floating-point operations of a whole training.</summary>
    /// <param name="slices">Number of slices of the larger set, which determines the length of an epoch.</param>
    public long TrainingOperations(int slices) => new SantaSchedule(config.Training, slices).Steps * StepOperations;

    /// <summary>Peak memory of a training on a CPU in bytes, without the images and the program.</summary>
    public long TrainingBytes => MemoryEstimate.Training(
        GeneratorParameters + DiscriminatorParameters,
        config.Training.BatchSize
            * ((2 * step.Encoder.Kept) + (3 * step.Decoder.Kept) + (config.Training.Losses.Path > 0 ? 2 * Path.Kept : 0)
            + (2 * judge.Kept)));

    /// <summary>
    /// Cost of the decoder up to the last layer at which the path is measured, with the ReLU after it.
    /// </summary>
    private NetworkCost Path => NetworkCost.Sum(step.DecoderLayers.Take(config.Training.Losses.PathLayers[^1] + 2));

    private static int JudgedSize(SantaConfig config, int size) =>
        config.Training.DiscriminatorView?.Size ?? StepSize(config, size);

    private static int StepSize(SantaConfig config, int size) => config.Training.Augmentation?.CropSize ?? size;
}
