using Hormesis.Networks.Costs;
using Hormesis.Networks.UNet;

namespace Hormesis.Training.Segmentation;

/// <summary>What one U-Net needs, estimated by counting the operations of its layers.</summary>
/// <param name="config">The network and its batch.</param>
/// <param name="size">Height and width of the images.</param>
public sealed class SegmentationCost(SegmentationConfig config, int size)
{
    /// <summary>A backward pass finds the gradients of the features and of the weights: twice a forward pass.</summary>
    private const int PassesOfStep = 3;

    private readonly NetworkCost image = UNetCost.Of(config.Network, size, size);

    public long Parameters => image.Parameters;

    /// <summary>Floating-point operations of one training step.</summary>
    public long StepOperations => PassesOfStep * config.Training.BatchSize * image.Operations;

    /// <summary>Floating-point operations of a whole training, without its looks at the validation split.</summary>
    public long TrainingOperations => config.Training.Steps * StepOperations;

    /// <summary>Largest memory of a training on a CPU beside the images and the program, bytes.</summary>
    public long TrainingBytes => MemoryEstimate.Training(image.Parameters, config.Training.BatchSize * image.Kept);

    /// <summary>Largest memory of predicting on a CPU, likewise.</summary>
    public long PredictionBytes => MemoryEstimate.Inference(image.Parameters, config.Training.BatchSize * image.Held);
}
