using System.Globalization;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Networks.Weights;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Training.Loop;
using Hormesis.Training.Tests.Loop;
using Hormesis.Training.Translation;
using Hormesis.Training.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Translation.Santa;

/// <summary>Settings of SANTA that are not in the publication.</summary>
public sealed class SantaSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;
    private readonly SliceSet ct = SantaTestData.Slices("ct", 3, 40);
    private readonly SliceSet mri = SantaTestData.Slices("mri", 4, 40);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(MixedPrecision.Off, false)]
    [InlineData(MixedPrecision.Bfloat16, true)]
    public void With_all_settings_a_resumed_run_ends_with_the_bits_of_one_never_stopped(
        MixedPrecision precision, bool channelsLast)
    {
        TrainingSession With(TrainingSession session) =>
            session with { MixedPrecision = precision, ChannelsLast = channelsLast };
        Train("whole", Everything(6), With(Sessions.Of()));
        var checkpoints = new FolderCheckpoints(Path.Combine(folder, "checkpoint"), 4);
        Assert.Throws<OperationCanceledException>(
            () => Train("stopped", Everything(6), With(Sessions.CancelledAfter(5, checkpoints))));
        Train("resumed", Everything(6), With(Sessions.Of() with { Checkpoints = checkpoints }));

        Assert.Contains("generator-3.safetensors", Everything(6).Files());
        Assert.All(Everything(6).Files(), file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(folder, "whole", file)),
            File.ReadAllBytes(Path.Combine(folder, "resumed", file))));
    }

    [Fact]
    public void A_snapshot_translates_as_the_generator_did_after_that_step()
    {
        Train("out", Everything(6), Sessions.Of());
        var images = Translator.Translate(
            Path.Combine(folder, "out", TranslationFiles.Snapshot(3)), Everything(6).Generator, ct, CPU,
            NoProgress.Instance, TestContext.Current.CancellationToken);
        var samples = NpyFile.ReadSingle(Path.Combine(folder, "out", TranslationFiles.Samples)).Values;

        Assert.All(images[0].Zip(samples), pair => Assert.Equal(pair.Second, pair.First, 1e-5f));
    }

    /// <summary>a1 = ¼ a0 + ¾ w1 for each weight; a0 are the initial weights.</summary>
    [Fact]
    public void The_average_takes_its_share_of_the_new_weights()
    {
        using var scope = NewDisposeScope();
        var config = Everything(1) with { Training = Everything(1).Training with { Averaging = 0.25 } };
        using var run = new SantaRun(ct, mri, config, Sessions.Of());
        var before = run.Generator.parameters().Select(parameter => parameter.detach().clone()).ToList();
        run.Advance();
        run.Save(Directory.CreateDirectory(Path.Combine(folder, "state")).FullName);
        using var trained = SafeTensors.Read(Path.Combine(folder, "state", "generator.safetensors"));

        Assert.All(run.Generator.named_parameters().Zip(before), pair =>
        {
            var expected = (pair.Second * 0.25) + (trained.Tensors[pair.First.name] * 0.75);
            Assert.True((pair.First.parameter - expected).abs().max().item<float>() < 1e-6f, pair.First.name);
        });
    }

    [Fact]
    public void The_regulariser_of_every_third_step_counts_threefold_and_is_absent_between()
    {
        var config = Everything(6);
        var rare = config with
        {
            Training = config.Training with
            {
                LossInterval = 1,
                Losses = config.Training.Losses with { PathEvery = 3 },
            },
        };
        var often = rare with
        {
            Training = rare.Training with { Losses = rare.Training.Losses with { PathEvery = 1 } },
        };
        Train("rare", rare, Sessions.Of());
        Train("often", often, Sessions.Of());

        double[] path = [.. Losses("rare", "path")];
        Assert.All([1, 2, 4, 5], step => Assert.Equal(0, path[step]));
        Assert.Equal(3 * Losses("often", "path").First(), path[0], 1e-4 * path[0]);
        Assert.True(path[3] > 0);
    }

    /// <summary>The head, one bright square, is whole in each view, at several places.</summary>
    [Fact]
    public void A_margin_shifts_an_image_without_cutting_the_head()
    {
        using var scope = NewDisposeScope();
        var image = full([1, 1, 32, 32], -1f);
        image.narrow(2, 8, 16).narrow(3, 8, 16).fill_(1f);
        var random = new RandomStream("shift");
        var config = new SantaAugmentationConfig { LoadSize = 32, Margin = 6, CropSize = 32, Flip = false };
        var views = Enumerable.Range(0, 50).Select(_ => SantaAugmentation.Apply(image, config, random)).ToList();

        Assert.All(views, view => Assert.Equal(256, view.eq(1).sum().item<long>()));
        Assert.All(views, view => Assert.Equal(768, view.eq(-1).sum().item<long>()));
        Assert.True(views.Select(view => view[0, 0, 16].argmax().item<long>()).Distinct().Count() > 5);
    }

    [Fact]
    public void A_part_larger_than_the_images_and_snapshots_out_of_order_are_said_at_once()
    {
        var config = Everything(2);
        var wrong = config
            with { Training = config.Training with { DiscriminatorView = new() { Margin = 2, Size = 48 }, Snapshots = [3, 2] } };

        var error = Assert.Throws<HormesisException>(() => SantaTrainer.Train(ct, mri, wrong, Sessions.Of()));
        Assert.Contains("discriminator's view of 48", error.Message, StringComparison.Ordinal);
        Assert.Contains("3, 2", error.Message, StringComparison.Ordinal);
    }

    private static SantaConfig Everything(int steps)
    {
        var config = SantaTestData.Config(steps);
        return config with
        {
            Generator = config.Generator with { Downsamplings = 1 },
            Training = config.Training with
            {
                InitialGain = 1,
                Averaging = 0.5,
                DiscriminatorView = new() { Margin = 3, Size = 36 },
                Snapshots = [3, 5],
                Losses = config.Training.Losses with { PathEvery = 2 },
                Augmentation = new() { LoadSize = 40, Margin = 4, CropSize = 36, Flip = true },
            },
        };
    }

    private IEnumerable<double> Losses(string name, string column)
    {
        var rows = File.ReadAllLines(Path.Combine(folder, name, TranslationFiles.Losses))
            .Select(row => row.Split(',')).ToList();
        var index = Array.IndexOf(rows[0], column);
        return rows.Skip(1).Select(row => double.Parse(row[index], CultureInfo.InvariantCulture));
    }

    private void Train(string name, SantaConfig config, TrainingSession session)
    {
        using var result = SantaTrainer.Train(ct, mri, config, session);
        result.Save(Path.Combine(folder, name));
    }
}
