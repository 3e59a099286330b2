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

        Assert.True(ours.allclose(theirs, rtol: 1e-6, atol: 1e-7));
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

    /// <summary>Numbers that fill no vector, in another order of memory than their gradient's.</summary>
    [Fact]
    public void The_order_of_memory_does_not_decide_the_bits()
    {
        using var scope = NewDisposeScope();
        var gradient = arange(3 * 5 * 7 * 1, dtype: ScalarType.Float32).reshape(3, 5, 7, 1).sub(40).div(9);
        var start = gradient.mul(0.3).cos();
        using var rows = new Parameter(start.clone());
        using var columns = new Parameter(start.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2));
        using var optimizer = new Adam([("rows", rows), ("columns", columns)], new() { WeightDecay = 0.1 });

        for (var step = 0; step < 3; step++)
        {
            rows.grad = gradient.mul(step + 1);
            columns.grad = gradient.mul(step + 1);
            optimizer.Step(0.01);
        }

        Assert.Equal(rows.data<float>().ToArray(), columns.contiguous().data<float>().ToArray());
        Assert.False(rows.allclose(start));
    }

    /// <summary>One step by hand, in single precision: m = 0.1 g, v = 0.001 g^2, w - 0.1 (m / 0.1) / (sqrt(v / 0.001) +
    /// 1e-8).</summary>
    [Fact]
    public void A_vector_and_its_rest_are_updated_alike()
    {
        using var parameter = new Parameter(ones(19));
        using var optimizer = new Adam([("w", parameter)], new());
        parameter.grad = ones(19) * 2;

        optimizer.Step(0.1);

        var values = parameter.data<float>().ToArray();
        Assert.Single(values.Distinct());
        Assert.Equal(0.9f, values[0], 6);
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
