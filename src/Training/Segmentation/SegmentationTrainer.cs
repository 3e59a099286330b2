using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Training.Segmentation;

/// <summary>
/// Trains one U-Net. Each step is a function of the random streams and its number, so a run that goes on from its last
/// checkpoint ends with the same bits as one never stopped.
/// </summary>
public static class SegmentationTrainer
{
    /// <param name="validation">Of other patients; looked at, and never learned from.</param>
    /// <exception cref="HormesisException">The images do not fit the network, or the loss is no longer
    /// finite.</exception>
    /// <exception cref="OperationCanceledException">The last checkpoint holds.</exception>
    public static SegmentationResult Train(
        SegmentationSamples training,
        SegmentationSamples validation,
        SegmentationConfig config,
        Device device,
        RandomStreams random,
        ICheckpoints checkpoints,
        IStageProgress progress,
        CancellationToken cancellation)
    {
        using var run = new SegmentationRun(training, validation, config, device, random);
        if (checkpoints.Latest is { } folder)
            run.State.Restore(folder);
        using var steps = new UndisturbedSteps();
        while (run.State.Step < config.Training.Steps)
        {
            steps.Next();
            cancellation.ThrowIfCancellationRequested();
            var loss = run.Advance();
            if (checkpoints.IsDue(run.State.Step))
                checkpoints.Save(run.State.Save);
            progress.Report(new()
            {
                Step = run.State.Step,
                Steps = config.Training.Steps,
                Items = run.State.Step * config.Training.BatchSize,
                Unit = "images",
                Values = [new("loss", loss)],
            });
        }

        return run.Finish();
    }
}
