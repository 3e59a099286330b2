using Hormesis.Networks.Costs;

namespace Hormesis.Training.Segmentation;

/// <summary>What one network needs, estimated by counting the operations of its layers.</summary>
/// <param name="config">The network and its batch.</param>
/// <param name="size">Height and width of the images.</param>
public sealed class SegmentationCost(SegmentationConfig config, int size)
{
    /// <summary>Forward passes that a step costs: a backward pass finds two gradients, and costs two.</summary>
    private const int PassesOfStep = 3;

    private readonly NetworkCost image = config.Network.Cost(size, size);

    public long Parameters => image.Parameters;

    /// <summary>Floating-point operations of one training step.</summary>
    public long StepOperations => PassesOfStep * config.Training.BatchSize * image.Operations;

    /// <summary>Floating-point operations of a whole training, without its validations.</summary>
    public long TrainingOperations => config.Training.Steps * StepOperations;

    /// <summary>Largest memory of a training on a CPU beside the images and the program, bytes.</summary>
    public long TrainingBytes => MemoryEstimate.Training(image.Parameters, config.Training.BatchSize * image.Kept);

    /// <summary>Largest memory of predicting on a CPU, likewise.</summary>
    public long PredictionBytes => MemoryEstimate.Inference(image.Parameters, config.Training.BatchSize * image.Held);
}
