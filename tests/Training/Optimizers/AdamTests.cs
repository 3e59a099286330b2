using Hormesis.Training.Optimizers;
using static TorchSharp.torch;
using Parameter = TorchSharp.Modules.Parameter;

namespace Hormesis.Training.Tests.Optimizers;

public sealed class AdamTests
{
    [Theory]
    [InlineData(0.9, 0.999, 0)]
    [InlineData(0.5, 0.999, 0)]
    [InlineData(0.9, 0.99, 0.01)]
    public void Ten_steps_are_those_of_PyTorch(double beta1, double beta2, double weightDecay)
    {
        using var scope = NewDisposeScope();
        using var ours = new Parameter(Start());
        using var theirs = new Parameter(Start());
        using var optimizer =
            new Adam([("w", ours)], new() { Beta1 = beta1, Beta2 = beta2, WeightDecay = weightDecay });
        using var reference = optim.Adam([theirs], lr: 0.01, beta1: beta1, beta2: beta2, weight_decay: weightDecay);

        for (var step = 0; step < 10; step++)
        {
            optimizer.ZeroGradients();
            Loss(ours).backward();
            optimizer.Step(0.01);
            reference.zero_grad();
            Loss(theirs).backward();
            reference.step();
        }

        Assert.Equal(theirs.data<float>().ToArray(), ours.data<float>().ToArray());
        Assert.Equal([10L], optimizer.Steps);
    }

    /// <summary>m = 0.1 g, v = 0.001 g², both corrected to g and g²: the first step is the learning rate's
    /// size.</summary>
    [Fact]
    public void The_first_step_is_as_long_as_the_learning_rate()
    {
        using var parameter = new Parameter(tensor(new[] { 1f, -2f }));
        using var optimizer = new Adam([("w", parameter)], new());

        using var loss = (parameter * tensor(new[] { 3f, -5f })).sum();
        loss.backward();
        optimizer.Step(0.1);

        Assert.Equal([0.9f, -1.9f], parameter.data<float>().ToArray().Select(value => MathF.Round(value, 6)));
    }

    [Fact]
    public void A_parameter_without_a_gradient_stays_and_is_not_counted()
    {
        using var parameter = new Parameter(tensor(new[] { 1f }));
        using var optimizer = new Adam([("w", parameter)], new());

        optimizer.Step(0.1);

        Assert.Equal(1f, parameter.item<float>());
        Assert.Equal([0L], optimizer.Steps);
    }

    private static Tensor Start() => arange(12, dtype: ScalarType.Float32).reshape(3, 4).div(6).sub(1);

    private static Tensor Loss(Tensor parameter) => (parameter.pow(2) * arange(4)).sum() + parameter.sin().sum();
}
