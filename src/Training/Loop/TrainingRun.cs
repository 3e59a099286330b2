using System.Collections.Immutable;
using Hormesis.Stages;
using static TorchSharp.torch;

namespace Hormesis.Training.Loop;

/// <summary>
/// One model in training: its networks, its optimisers and its training step. A step depends only on the state, the
/// random streams and the number of finished steps. A run that resumes from a checkpoint therefore ends with the same
/// bits as a run that was never stopped.
/// </summary>
internal abstract class TrainingRun : IDisposable
{
    public TrainingState State { get; } = new();

    /// <summary>Number of steps of the whole training.</summary>
    public abstract long Steps { get; }

    /// <summary>Number of items in one step.</summary>
    public abstract int BatchSize { get; }

    /// <summary>Name of the items of a batch, in the plural: <c>images</c>.</summary>
    public abstract string Unit { get; }

    /// <summary>Learning rate of the next step.</summary>
    /// <param name="finished">Number of finished steps.</param>
    public abstract double LearningRate(long finished);

    /// <summary>Takes the next step.</summary>
    /// <returns>The losses of the step, the most important one first.</returns>
    public ImmutableArray<ProgressValue> Advance()
    {
        using var scope = NewDisposeScope();
        var learningRate = LearningRate(State.Step);
        var losses = Update(learningRate);
        State.Step++;
        Record(learningRate);
        return losses;
    }

    /// <summary>Writes a checkpoint into an empty folder.</summary>
    public virtual void Save(string folder) => State.Save(folder);

    /// <summary>Sets the run to a checkpoint that <see cref="Save"/> wrote.</summary>
    public virtual void Restore(string folder) => State.Restore(folder);

    public abstract void Dispose();

    /// <summary>Updates the weights once. All tensors that it creates are freed after the step.</summary>
    /// <returns>The losses of the step, the most important one first.</returns>
    protected abstract ImmutableArray<ProgressValue> Update(double learningRate);

    /// <summary>
    /// Adds the step that has just finished to the curves. Validates or takes a sample if that is due.
    /// </summary>
    protected abstract void Record(double learningRate);
}
