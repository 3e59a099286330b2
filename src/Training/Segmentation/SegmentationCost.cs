using Hormesis.Networks.Costs;

namespace Hormesis.Training.Segmentation;

/// <summary>Operations and memory that one network needs, estimated by counting the operations of its layers.</summary>
/// <param name="config">The network and its batch size.</param>
/// <param name="size">Height and width of the images.</param>
public sealed class SegmentationCost(SegmentationConfig config, int size)
{
    /// <summary>
    /// Cost of a step in forward passes. A backward pass computes two gradients and costs two forward passes.
    /// </summary>
    private const int PassesOfStep = 3;

    private readonly NetworkCost image = config.Network.Cost(size, size);

    public long Parameters => image.Parameters;

    /// <summary>Floating-point operations of one training step.</summary>
    public long StepOperations => PassesOfStep * config.Training.BatchSize * image.Operations;

    /// <summary>Floating-point operations of a whole training without its validations.</summary>
    public long TrainingOperations => config.Training.Steps * StepOperations;

    /// <summary>Peak memory of a training on a CPU in bytes, without the images and the program.</summary>
    public long TrainingBytes => MemoryEstimate.Training(image.Parameters, config.Training.BatchSize * image.Kept);

    /// <summary>Peak memory of a prediction on a CPU in bytes, without the images and the program.</summary>
    public long PredictionBytes => MemoryEstimate.Inference(image.Parameters, config.Training.BatchSize * image.Held);
}
