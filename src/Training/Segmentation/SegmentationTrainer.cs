using Hormesis.Training.Loop;

namespace Hormesis.Training.Segmentation;

/// <summary>Trains one segmentation network.</summary>
public static class SegmentationTrainer
{
    /// <param name="validation">Slices of other patients. The network does not learn from them.</param>
    /// <exception cref="HormesisException">
    /// The images do not fit the network, the loss is no longer finite, or libtorch failed.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The training was cancelled; its last checkpoint is complete.
    /// </exception>
    public static SegmentationResult Train(
        SegmentationSamples training,
        SegmentationSamples validation,
        SegmentationConfig config,
        TrainingSession session) =>
        new(TrainingLoop.Train(
            "the segmentation network", () => new SegmentationRun(training, validation, config, session), session));
}
