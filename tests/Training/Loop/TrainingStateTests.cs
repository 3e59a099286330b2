using Hormesis.Training.Loop;
using Hormesis.Training.Optimizers;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Loop;

public sealed class TrainingStateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("training-state").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_restored_run_goes_on_to_the_same_bits()
    {
        using var scope = NewDisposeScope();
        using var straight = new Run();
        using var stopped = new Run();
        using var resumed = new Run();
        straight.Steps(8);
        stopped.Steps(4);
        stopped.State.Save(folder);
        resumed.State.Restore(folder);

        resumed.Steps(4);

        Assert.Equal(8, resumed.State.Step);
        Assert.Equal(straight.State.Curve("loss"), resumed.State.Curve("loss"));
        foreach (var (name, tensor) in straight.Model.state_dict())
            Assert.True(tensor.bytes.SequenceEqual(resumed.Model.state_dict()[name].bytes), name);
    }

    [Fact]
    public void Numbers_survive_that_plain_JSON_has_no_word_for()
    {
        var state = new TrainingState();
        state.Curve("loss").Add(double.NaN);
        state.Curve("loss").Add(0.1 + 0.2);
        state.Save(folder);

        var restored = new TrainingState();
        restored.Restore(folder);

        Assert.Equal([double.NaN, 0.1 + 0.2], restored.Curve("loss"));
    }

    [Fact]
    public void A_checkpoint_of_another_model_is_refused()
    {
        using var small = new Run();
        small.State.Save(folder);
        using var model = nn.Linear(5, 2);
        using var optimizer = new Adam(model.named_parameters(), new());

        Assert.Throws<HormesisException>(() => new TrainingState().Add("model", model).Restore(folder));
        var error = Assert.Throws<HormesisException>(() => new TrainingState().Add("other", optimizer).Restore(folder));
        Assert.Contains("'other'", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A layer, a norm with running statistics, an optimiser and a loss curve.</summary>
    private sealed class Run : IDisposable
    {
        private readonly Adam optimizer;

        public Run()
        {
            Model = nn.Sequential(("layer", nn.Linear(3, 2)), ("norm", nn.BatchNorm1d(2)));
            using (no_grad())
            {
                foreach (var parameter in Model.parameters())
                    parameter.copy_(arange(parameter.numel()).reshape(parameter.shape).sin());
            }

            optimizer = new(Model.named_parameters(), new());
            State = new TrainingState().Add("model", Model).Add("model", optimizer);
        }

        public TorchSharp.Modules.Sequential Model { get; }

        public TrainingState State { get; }

        public void Steps(int count)
        {
            for (var i = 0; i < count; i++)
            {
                using var scope = NewDisposeScope();
                optimizer.ZeroGradients();
                var loss = Model.forward(arange(12, dtype: ScalarType.Float32).add(State.Step).cos().reshape(4, 3))
                    .pow(3).sum();
                loss.backward();
                optimizer.Step(0.01);
                State.Curve("loss").Add(loss.item<float>());
                State.Step++;
            }
        }

        public void Dispose()
        {
            optimizer.Dispose();
            Model.Dispose();
        }
    }
}
