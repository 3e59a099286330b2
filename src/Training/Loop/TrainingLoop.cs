using Hormesis.Networks.Runtime;
using Hormesis.Stages;

namespace Hormesis.Training.Loop;

/// <summary>Trains any model: resumes, cancels, saves checkpoints, reports progress and explains failures.</summary>
internal static class TrainingLoop
{
    /// <param name="model">Name of the model in messages, for example <c>the segmentation network</c>.</param>
    /// <param name="create">
    /// Creates the run at step 0. After the training, the caller of this method owns the run.
    /// </param>
    /// <exception cref="HormesisException">A loss is no longer finite, or libtorch failed.</exception>
    /// <exception cref="OperationCanceledException">
    /// The training was cancelled; its last checkpoint is complete.
    /// </exception>
    public static TRun Train<TRun>(string model, Func<TRun> create, TrainingSession session)
        where TRun : TrainingRun => TorchFailure.Explain($"Training {model}", () =>
        {
            var run = create();
            try
            {
                TakeSteps(model, run, session);
                return run;
            }
            catch
            {
                run.Dispose();
                throw;
            }
        });

    private static void TakeSteps(string model, TrainingRun run, TrainingSession session)
    {
        if (session.Checkpoints.Latest is { } checkpoint)
            run.Restore(checkpoint);
        using var steps = new UndisturbedSteps();
        while (run.State.Step < run.Steps)
        {
            steps.Next();
            session.Cancellation.ThrowIfCancellationRequested();
            TakeStep(model, run, session);
        }
    }

    /// <summary>Takes one step. If a checkpoint is due, it is saved before the step is reported.</summary>
    private static void TakeStep(string model, TrainingRun run, TrainingSession session)
    {
        var losses = run.Advance();
        var step = run.State.Step;
        if (losses.Any(loss => !double.IsFinite(loss.Value)))
            throw Divergence(model, run, losses);
        if (session.Checkpoints.IsDue(step))
            session.Checkpoints.Save(run.Save);
        session.Progress.Report(new()
        {
            Step = step,
            Steps = run.Steps,
            Items = step * run.BatchSize,
            Unit = run.Unit,
            Values = losses,
        });
    }

    private static HormesisException Divergence(string model, TrainingRun run, IEnumerable<ProgressValue> losses)
    {
        var values = string.Join(", ", losses.Select(loss => $"{loss.Name} {loss.Value}"));
        return new(
            $"""
            Training {model} diverged at step {run.State.Step} of {run.Steps}: {values}.
            Lower the learning rate, which was {run.LearningRate(run.State.Step - 1)}, or look for images with values
            outside [-1, 1].
            """);
    }
}
