using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Training.Santa;

/// <summary>Trains SANTA (Xie et al., CVPR 2023) to translate CT to MRI from unpaired slices.</summary>
public static class SantaTrainer
{
    /// <summary>
    /// Trains to the schedule's end, from the last checkpoint where there is one. The result is a function of slices,
    /// configuration, random streams and Torch's numerics; a run stopped and resumed ends with the same bits.
    /// </summary>
    /// <param name="ct">Domain A; all of it is trained on, whatever its splits.</param>
    /// <param name="mri">Domain B, likewise; need not pair with <paramref name="ct"/>.</param>
    /// <param name="device">CPU where null.</param>
    /// <exception cref="HormesisException">Slices and configuration do not fit together, or the training
    /// diverges.</exception>
    public static SantaResult Train(
        SliceSet ct,
        SliceSet mri,
        SantaConfig config,
        RandomStreams random,
        ICheckpoints checkpoints,
        IStageProgress progress,
        CancellationToken cancellation,
        Device? device = null) =>
        TorchFailure.Explain("Training SANTA", () =>
        {
            var run = new SantaRun(ct, mri, config, random, device ?? CPU);
            try
            {
                Run(run, config.Training, checkpoints, progress, cancellation);
                return new SantaResult(run, config);
            }
            catch
            {
                run.Dispose();
                throw;
            }
        });

    private static void Run(SantaRun run, SantaTrainingConfig config, ICheckpoints checkpoints, IStageProgress progress,
        CancellationToken cancellation)
    {
        if (checkpoints.Latest is { } latest)
            run.Restore(latest);

        using var steps = new UndisturbedSteps();
        while (run.FinishedSteps < run.TotalSteps)
        {
            steps.Next();
            cancellation.ThrowIfCancellationRequested();
            var losses = run.Advance();
            progress.Report(Progress(run, losses, config.BatchSize));
            if (checkpoints.IsDue(run.FinishedSteps))
                checkpoints.Save(run.Save);
        }
    }

    /// <param name="batchSize">CTs of a step, and as many MRIs.</param>
    private static StageProgress Progress(SantaRun run, SantaLosses losses, int batchSize) => new()
    {
        Step = run.FinishedSteps,
        Steps = run.TotalSteps,
        Items = (long)run.FinishedSteps * batchSize,
        Unit = "pairs",
        Values = [new("generator", losses.Generator), new("discriminator", losses.Discriminator)],
    };
}
