using System.Globalization;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Training.Loop;
using Hormesis.Training.Tests.Loop;
using Hormesis.Training.Translation;
using Hormesis.Training.Translation.Santa;
using TorchSharp;

namespace Hormesis.Training.Tests.Translation.Santa;

public sealed class SantaTrainerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;
    private readonly SliceSet ct = SantaTestData.Slices("ct", 3);
    private readonly SliceSet mri = SantaTestData.Slices("mri", 4);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_run_that_was_stopped_and_resumed_ends_with_the_bits_of_one_never_stopped()
    {
        Train("whole", 6, Sessions.Of());

        var checkpoints = new FolderCheckpoints(Path.Combine(folder, "checkpoint"), 3);
        Assert.Throws<OperationCanceledException>(() => Train("stopped", 6, Sessions.CancelledAfter(4, checkpoints)));
        Assert.NotNull(checkpoints.Latest);
        torch.manual_seed(9);
        Train("resumed", 6, Sessions.Of() with { Checkpoints = checkpoints });

        Assert.All(SantaResult.Files, file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(folder, "whole", file)),
            File.ReadAllBytes(Path.Combine(folder, "resumed", file))));
    }

    [Fact]
    public void A_resumed_run_takes_only_the_steps_after_its_checkpoint()
    {
        var checkpoints = new FolderCheckpoints(Path.Combine(folder, "checkpoint"), 3);
        var session = Sessions.Of() with { Checkpoints = checkpoints };
        Train("first", 6, session);
        var steps = new ReportedSteps();

        Train("resumed", 6, session with { Progress = steps });

        Assert.Equal([4L, 5L, 6L], steps.Taken);
    }

    [Fact]
    public void Training_leaves_losses_and_samples_at_even_intervals()
    {
        Train("out", 6, Sessions.Of());

        var rows = File.ReadAllLines(Path.Combine(folder, "out", TranslationFiles.Losses));
        Assert.Equal("step,discriminator,adversarial,reconstruction,identity,latent,path", rows[0]);
        Assert.Equal(["4", "6"], rows.Skip(1).Select(row => row.Split(',')[0]));
        Assert.All(
            rows.Skip(1).SelectMany(row => row.Split(',')),
            value => Assert.True(double.Parse(value, CultureInfo.InvariantCulture) >= 0));
        Assert.Equal([2, 2, 32, 32], NpyFile.ReadSingle(Path.Combine(folder, "out", TranslationFiles.Samples)).Shape);
        Assert.Contains(
            "\"ct/1\"",
            File.ReadAllText(Path.Combine(folder, "out", TranslationFiles.SampleRecords)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_seed_gives_other_weights()
    {
        Train("one", 1, Sessions.Of("1"));
        Train("other", 1, Sessions.Of("2"));

        Assert.NotEqual(
            File.ReadAllBytes(Path.Combine(folder, "one", TranslationFiles.Generator)),
            File.ReadAllBytes(Path.Combine(folder, "other", TranslationFiles.Generator)));
    }

    [Fact]
    public void Steps_leave_no_tensor_behind()
    {
        using var run = new SantaRun(ct, mri, SantaTestData.Config(20), Sessions.Of());
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
        var fast = config with { Training = config.Training with { LearningRate = 2e-3 } };
        using var run = new SantaRun(flatCt, flatMri, fast, Sessions.Of("s"));
        run.Advance();
        var first = run.Losses!.Identity;
        while (run.State.Step < run.Steps)
            run.Advance();

        Assert.True(run.Losses.Identity < first / 2, $"{first} -> {run.Losses.Identity}");
    }

    [Fact]
    public void Everything_that_does_not_fit_is_said_at_once()
    {
        var config = SantaTestData.Config(0);
        var wrong = config
            with { Training = config.Training with { Losses = config.Training.Losses with { PathLayers = [3, 99] } } };

        var error = Assert.Throws<HormesisException>(() => SantaTrainer.Train(
            SantaTestData.Slices("ct", 1, 30), SantaTestData.Slices("mri", 0, 30), wrong, Sessions.Of()));
        Assert.Contains("no MRI slice", error.Message, StringComparison.Ordinal);
        Assert.Contains("30x30", error.Message, StringComparison.Ordinal);
        Assert.Contains("3, 99", error.Message, StringComparison.Ordinal);
        Assert.Contains("no step", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_without_numbers_end_the_training_with_its_step()
    {
        var error = Assert.Throws<HormesisException>(() => SantaTrainer.Train(
            Flat("ct", float.NaN), mri, SantaTestData.Config(3), Sessions.Of()));

        Assert.Contains("step 1 of 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_is_that_of_the_trained_generator()
    {
        Train("out", 2, Sessions.Of());
        var weights = Path.Combine(folder, "out", TranslationFiles.Generator);
        var images = Translator.Translate(
            weights,
            SantaTestData.Config(2).Generator,
            ct,
            torch.CPU,
            NoProgress.Instance,
            TestContext.Current.CancellationToken);

        Assert.Equal(ct.Count, images.Count);
        var samples = NpyFile.ReadSingle(Path.Combine(folder, "out", TranslationFiles.Samples)).Values;
        Assert.All(images[0].Zip(samples.Skip(2 * 32 * 32)), pair => Assert.Equal(pair.Second, pair.First, 1e-5f));
    }

    private static SliceSet Flat(string name, float value) =>
        SliceSet.Create(32, 32, [(name, 0, Split.Train, Enumerable.Repeat(value, 32 * 32).ToArray(), null)]);

    private void Train(string name, int steps, TrainingSession session)
    {
        using var result = SantaTrainer.Train(ct, mri, SantaTestData.Config(steps), session);
        result.Save(Path.Combine(folder, name));
    }
}
