using System.Collections.Immutable;
using Hormesis.Stages;
using Hormesis.Training.Loop;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Loop;

/// <summary>What holds for the training of every model.</summary>
public sealed class TrainingLoopTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("loop").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_step_that_is_reported_is_already_in_its_checkpoint()
    {
        var checkpoints = new FolderCheckpoints(folder, dueAt: 2);

        Assert.Throws<OperationCanceledException>(
            () => TrainingLoop.Train("it", () => new CountingRun(4), Sessions.CancelledAfter(2, checkpoints)));

        var resumed = TrainingLoop.Train(
            "it", () => new CountingRun(4), Sessions.Of() with { Checkpoints = checkpoints });
        Assert.Equal([3L, 4L], resumed.Taken);
    }

    [Fact]
    public void Progress_counts_from_the_first_step_even_after_a_checkpoint()
    {
        var checkpoints = new FolderCheckpoints(folder, dueAt: 3);
        TrainingLoop.Train("it", () => new CountingRun(4), Sessions.Of() with { Checkpoints = checkpoints });
        var reported = new ReportedSteps();

        TrainingLoop.Train(
            "it", () => new CountingRun(4), Sessions.Of() with { Checkpoints = checkpoints, Progress = reported });

        Assert.Equal([4L], reported.Taken);
    }

    [Fact]
    public void A_loss_that_is_no_number_ends_the_training_with_its_step_value_and_learning_rate()
    {
        var run = new CountingRun(4) { Loss = step => step == 3 ? double.NaN : 1 };

        var error = Assert.Throws<HormesisException>(() => TrainingLoop.Train("it", () => run, Sessions.Of()));

        Assert.Contains("Training it diverged at step 3 of 4: loss NaN.", error.Message, StringComparison.Ordinal);
        Assert.Contains("learning rate, which was 0.5", error.Message, StringComparison.Ordinal);
        Assert.True(run.IsDisposed);
    }

    [Fact]
    public void A_failure_of_libtorch_says_what_was_being_trained()
    {
        var run = new CountingRun(4) { Loss = _ => ones(2).reshape(3).item<float>() };

        var error = Assert.Throws<HormesisException>(() => TrainingLoop.Train("it", () => run, Sessions.Of()));

        Assert.StartsWith(
            "Training it failed in libtorch: shape '[3]' is invalid", error.Message, StringComparison.Ordinal);
        Assert.True(run.IsDisposed);
    }

    private sealed class CountingRun(long steps) : TrainingRun
    {
        public List<long> Taken { get; } = [];

        public Func<long, double> Loss { get; init; } = _ => 1;

        public bool IsDisposed { get; private set; }

        public override long Steps => steps;

        public override int BatchSize => 1;

        public override string Unit => "steps";

        public override double LearningRate(long finished) => 0.5;

        public override void Dispose() => IsDisposed = true;

        protected override ImmutableArray<ProgressValue> Update(double learningRate) =>
            [new("loss", Loss(State.Step + 1))];

        protected override void Record(double learningRate) => Taken.Add(State.Step);
    }
}
