using System.Collections.Immutable;
using Hormesis.Stages;
using static TorchSharp.torch;

namespace Hormesis.Training.Loop;

/// <summary>
/// One model in training: its networks, its optimisers and one step. A step is a function of the state, the random
/// streams and the number of finished steps, so a run that goes on from a checkpoint ends with the same bits as one
/// that was never stopped.
/// </summary>
internal abstract class TrainingRun : IDisposable
{
    public TrainingState State { get; } = new();

    /// <summary>Steps of the whole training.</summary>
    public abstract long Steps { get; }

    /// <summary>Items of one step.</summary>
    public abstract int BatchSize { get; }

    /// <summary>What a batch consists of, in the plural: <c>images</c>.</summary>
    public abstract string Unit { get; }

    /// <param name="finished">Number of finished steps.</param>
    public abstract double LearningRate(long finished);

    /// <summary>Takes the next step.</summary>
    /// <returns>The step's losses, the most telling first.</returns>
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

    /// <summary>Updates the weights once. All tensors that it makes are freed after the step.</summary>
    /// <returns>The step's losses, the most telling first.</returns>
    protected abstract ImmutableArray<ProgressValue> Update(double learningRate);

    /// <summary>Adds the step that has just finished to the curves, and validates or samples if that is due.</summary>
    protected abstract void Record(double learningRate);
}
