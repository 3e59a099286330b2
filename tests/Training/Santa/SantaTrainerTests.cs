using System.Globalization;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Training.Santa;
using TorchSharp;

namespace Hormesis.Training.Tests.Santa;

public sealed class SantaTrainerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;
    private readonly SliceSet ct = SantaTestData.Slices("ct", 3);
    private readonly SliceSet mri = SantaTestData.Slices("mri", 4);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_run_that_was_stopped_and_resumed_ends_with_the_bits_of_one_never_stopped()
    {
        Train("whole", 6, NoCheckpoints.Instance);

        var checkpoints = new FolderCheckpoints(Path.Combine(folder, "checkpoint"), 3);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Train("stopped", 6, checkpoints, new StopAfter(4, stop), stop));
        Assert.NotNull(checkpoints.Latest);
        torch.manual_seed(9);
        Train("resumed", 6, checkpoints);

        Assert.All(SantaResult.Files, file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(folder, "whole", file)),
            File.ReadAllBytes(Path.Combine(folder, "resumed", file))));
    }

    [Fact]
    public void A_resumed_run_takes_only_the_steps_after_its_checkpoint()
    {
        var checkpoints = new FolderCheckpoints(Path.Combine(folder, "checkpoint"), 3);
        Train("first", 6, checkpoints);
        var steps = new Steps();

        Train("resumed", 6, checkpoints, steps);

        Assert.Equal([4L, 5L, 6L], steps.Taken);
    }

    [Fact]
    public void Training_leaves_losses_and_samples_at_even_intervals()
    {
        Train("out", 6, NoCheckpoints.Instance);

        var rows = File.ReadAllLines(Path.Combine(folder, "out", SantaResult.LossesFile));
        Assert.Equal("step,discriminator,adversarial,reconstruction,identity,latent,path", rows[0]);
        Assert.Equal(["4", "6"], rows.Skip(1).Select(row => row.Split(',')[0]));
        Assert.All(rows.Skip(1).SelectMany(row => row.Split(',')),
            value => Assert.True(double.Parse(value, CultureInfo.InvariantCulture) >= 0));
        Assert.Equal([2, 2, 32, 32], NpyFile.ReadSingle(Path.Combine(folder, "out", SantaResult.SamplesFile)).Shape);
        Assert.Contains("\"ct/1\"", File.ReadAllText(Path.Combine(folder, "out", SantaResult.SampleRecordsFile)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_seed_gives_other_weights()
    {
        Train("one", 1, NoCheckpoints.Instance, seed: "1");
        Train("other", 1, NoCheckpoints.Instance, seed: "2");

        Assert.NotEqual(
            File.ReadAllBytes(Path.Combine(folder, "one", SantaResult.GeneratorFile)),
            File.ReadAllBytes(Path.Combine(folder, "other", SantaResult.GeneratorFile)));
    }

    [Fact]
    public void Steps_leave_no_tensor_behind()
    {
        using var run = new SantaRun(ct, mri, SantaTestData.Config(20), new RandomStreams("s"), torch.CPU);
        run.Advance();
        run.Advance();
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        for (var i = 0; i < 5; i++)
            run.Advance();

        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Losses_fall_when_the_task_is_easy()
    {
        var (flatCt, flatMri) = (Flat("ct", -0.5f), Flat("mri", 0.5f));
        var config = SantaTestData.Config(60);
        using var run =
            new SantaRun(flatCt, flatMri, config with { Training = config.Training with { LearningRate = 2e-3 } },
            new RandomStreams("s"), torch.CPU);
        var first = run.Advance();
        SantaLosses last = first;
        while (run.FinishedSteps < run.TotalSteps)
            last = run.Advance();

        Assert.True(last.Identity < first.Identity / 2, $"{first.Identity} -> {last.Identity}");
    }

    [Fact]
    public void Everything_that_does_not_fit_is_said_at_once()
    {
        var config = SantaTestData.Config(0);
        var wrong = config
            with { Training = config.Training with { Losses = config.Training.Losses with { PathLayers = [3, 99] } } };

        var error = Assert.Throws<HormesisException>(() => SantaTrainer.Train(
            SantaTestData.Slices("ct", 1, 30), SantaTestData.Slices("mri", 0, 30), wrong, new RandomStreams("s"),
                NoCheckpoints.Instance, NoProgress.Instance, TestContext.Current.CancellationToken));
        Assert.Contains("no MRI slice", error.Message, StringComparison.Ordinal);
        Assert.Contains("30x30", error.Message, StringComparison.Ordinal);
        Assert.Contains("3, 99", error.Message, StringComparison.Ordinal);
        Assert.Contains("no step", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_without_numbers_end_the_training_with_its_step()
    {
        var error = Assert.Throws<HormesisException>(() => SantaTrainer.Train(
            Flat("ct", float.NaN), mri, SantaTestData.Config(3), new RandomStreams("s"), NoCheckpoints.Instance,
                NoProgress.Instance, TestContext.Current.CancellationToken));

        Assert.Contains("step 1 of 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_is_that_of_the_trained_generator()
    {
        Train("out", 2, NoCheckpoints.Instance);
        var weights = Path.Combine(folder, "out", SantaResult.GeneratorFile);
        var images = SantaTranslator.Translate(weights, SantaTestData.Config(2).Generator, ct, NoProgress.Instance,
            TestContext.Current.CancellationToken);

        Assert.Equal(ct.Count, images.Count);
        var samples = NpyFile.ReadSingle(Path.Combine(folder, "out", SantaResult.SamplesFile)).Values;
        Assert.All(images[0].Zip(samples.Skip(2 * 32 * 32)), pair => Assert.Equal(pair.Second, pair.First, 1e-5f));
    }

    private static SliceSet Flat(string name, float value) =>
        SliceSet.Create(32, 32, [(name, 0, Split.Train, Enumerable.Repeat(value, 32 * 32).ToArray(), null)]);

    private void Train(string name, int steps, ICheckpoints checkpoints, IStageProgress? progress = null,
        CancellationTokenSource? stop = null, string seed = "s")
    {
        var cancellation = stop?.Token ?? TestContext.Current.CancellationToken;
        using var result = SantaTrainer.Train(ct, mri, SantaTestData.Config(steps), new RandomStreams(seed),
            checkpoints, progress ?? NoProgress.Instance, cancellation);
        result.Save(Path.Combine(folder, name));
    }

    private sealed class Steps : IStageProgress
    {
        public List<long> Taken { get; } = [];

        public void Report(StageProgress done) => Taken.Add(done.Step);
    }

    private sealed class StopAfter(int step, CancellationTokenSource stop) : IStageProgress
    {
        public void Report(StageProgress done)
        {
            if (done.Step >= step)
                stop.Cancel();
        }
    }
}
