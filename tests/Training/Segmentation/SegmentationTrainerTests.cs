using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Training.Loop;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Tests.Loop;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Segmentation;

public sealed class SegmentationTrainerTests : IDisposable
{
    private static readonly SegmentationSamples Training =
        SegmentationSamples.From(SegmentationExamples.Discs, Split.Train);
    private static readonly SegmentationSamples Validation =
        SegmentationSamples.From(SegmentationExamples.Discs, Split.Validation);
    private readonly string folder = Directory.CreateTempSubdirectory("segmentation").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(ModelSelection.Last)]
    [InlineData(ModelSelection.BestOnValidation)]
    public void A_run_stopped_and_resumed_ends_with_the_same_bytes(ModelSelection selection)
    {
        var config = With(training => training with { Selection = selection });
        var checkpoints = new FolderCheckpoints(Path.Combine(folder, "checkpoint"), dueAt: 4);
        var straight = Files("straight", config, NoCheckpoints.Instance);
        Assert.Throws<OperationCanceledException>(() => Train(config, Sessions.CancelledAfter(5, checkpoints)));

        var resumed = Files("resumed", config, checkpoints);

        Assert.Equal(straight, resumed);
    }

    [Fact]
    public void A_checkpoint_holds_the_best_network_too()
    {
        // After the first look it only gets worse.
        var config = With(training => training with { LearningRate = 1, Selection = ModelSelection.BestOnValidation });
        var checkpoints = new FolderCheckpoints(Path.Combine(folder, "checkpoint"), dueAt: 4);
        using var straight = Train(config, Sessions.Of());
        Assert.All(
            straight.Curve.Skip(1), point => Assert.True(point.ValidationDice < straight.Curve[0].ValidationDice));
        Assert.Throws<OperationCanceledException>(() => Train(config, Sessions.CancelledAfter(5, checkpoints)));

        Assert.Equal(Files("straight", config, NoCheckpoints.Instance), Files("resumed", config, checkpoints));
    }

    [Fact]
    public void A_resumed_run_takes_only_the_steps_after_its_checkpoint()
    {
        var checkpoints = new FolderCheckpoints(Path.Combine(folder, "checkpoint"), dueAt: 4);
        var session = Sessions.Of() with { Checkpoints = checkpoints };
        Train(SegmentationExamples.Config, session).Dispose();
        var steps = new ReportedSteps();

        Train(SegmentationExamples.Config, session with { Progress = steps }).Dispose();

        Assert.Equal([5L, 6L, 7L, 8L], steps.Taken);
    }

    [Fact]
    public void Two_runs_give_the_same_bytes_and_another_seed_gives_others()
    {
        var first = Files("first", SegmentationExamples.Config, NoCheckpoints.Instance);

        Assert.Equal(first, Files("second", SegmentationExamples.Config, NoCheckpoints.Instance));
        Assert.NotEqual(first, Files("third", SegmentationExamples.Config, NoCheckpoints.Instance, seed: "other"));
    }

    [Fact]
    public void The_global_random_numbers_are_neither_read_nor_moved()
    {
        random.manual_seed(1);
        var first = Files("first", SegmentationExamples.Config, NoCheckpoints.Instance);
        random.manual_seed(2);

        Assert.Equal(first, Files("second", SegmentationExamples.Config, NoCheckpoints.Instance));
    }

    [Theory]
    [InlineData(MixedPrecision.Off)]
    [InlineData(MixedPrecision.Bfloat16)]
    public void A_U_Net_learns_discs(MixedPrecision precision)
    {
        var config = With(training => training with { Steps = 60, Augmentation = SegmentationExamples.NoAugmentation });

        using var result = Train(config, Sessions.Of() with { MixedPrecision = precision });

        Assert.True(result.Curve.Max(point => point.ValidationDice) > 0.85, $"{result.Curve[^1]}");
        Assert.True(result.Curve[^1].TrainingLoss < result.Curve[0].TrainingLoss);
    }

    [Fact]
    public void The_curve_has_a_row_each_look_at_the_validation_split_and_one_at_the_end()
    {
        using var result = Train(SegmentationExamples.Config, Sessions.Of());
        result.Save(folder);

        Assert.Equal([3L, 6L, 8L], result.Curve.Select(point => point.Step));
        var lines = File.ReadAllLines(Path.Combine(folder, SegmentationResult.CurveFile));
        Assert.Equal("step,learning_rate,training_loss,validation_loss,validation_dice", lines[0]);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void Steps_leave_no_tensor_behind()
    {
        using var run = new SegmentationRun(Training, Validation, SegmentationExamples.Config, Sessions.Of());
        run.Advance();
        run.Advance();
        run.Advance();
        var live = DisposeScopeLive();

        for (var i = 0; i < 5; i++)
            run.Advance();

        Assert.Equal(live, DisposeScopeLive());
    }

    [Fact]
    public void A_loss_that_is_not_finite_is_reported_with_its_step()
    {
        var config = With(training => training with { LearningRate = 1e30 });

        var error = Assert.Throws<HormesisException>(() => Train(config, Sessions.Of()));

        Assert.Contains("of 8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reloaded_network_predicts_as_the_trained_one()
    {
        using var result = Train(SegmentationExamples.Config, Sessions.Of());
        result.Save(folder);
        using var predictor = SegmentationPredictor.Load(
            Path.Combine(folder, SegmentationResult.WeightsFile),
            SegmentationExamples.Config.Network,
            batchSize: 4,
            CPU);

        var predicted = predictor.Predict(SegmentationExamples.Discs, threshold: 0.5);

        using var _ = no_grad();
        using var image = tensor(SegmentationExamples.Discs.Image(15).ToArray()).reshape(1, 1, 16, 16);
        using var logits = result.Network.forward(image);
        Assert.Equal(16 * 256, predicted.Length);
        Assert.Equal(logits.data<float>().Select(logit => (byte)(logit >= 0 ? 1 : 0)), predicted[^256..]);
    }

    private static long DisposeScopeLive() => TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    private static SegmentationConfig With(Func<SegmentationTrainingConfig, SegmentationTrainingConfig> change) =>
        SegmentationExamples.Config with { Training = change(SegmentationExamples.Config.Training) };

    private static SegmentationResult Train(SegmentationConfig config, TrainingSession session) =>
        SegmentationTrainer.Train(Training, Validation, config, session);

    private List<Digest> Files(string name, SegmentationConfig config, ICheckpoints checkpoints, string seed = "seed")
    {
        var path = Path.Combine(folder, name);
        using var result = Train(config, Sessions.Of(seed) with { Checkpoints = checkpoints });
        result.Save(path);
        return [Digest.OfFile(Path.Combine(path, SegmentationResult.WeightsFile)),
            Digest.OfFile(Path.Combine(path, SegmentationResult.CurveFile))];
    }
}
