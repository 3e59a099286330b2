using Hormesis.Networks.Translation.Santa;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Translation.Santa;

public sealed class WholeBlocksTests
{
    [Theory]
    [InlineData(1, 8, 3, 1)]
    [InlineData(16, 1, 4, 1)]
    [InlineData(8, 7, 3, 0)]
    [InlineData(4, 12, 3, 1)]
    [InlineData(12, 4, 3, 0)]
    [InlineData(8, 16, 3, 1)]
    public void It_is_the_convolution_of_double_precision_with_its_gradients(long inputs, long outputs, long size,
        long padding)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var input = randn([2, inputs, 9, 10], generator: generator).requires_grad_();
        var weight = randn([outputs, inputs, size, size], generator: generator).requires_grad_();
        var bias = randn([outputs], generator: generator).requires_grad_();
        var (input64, weight64, bias64) = (Double(input), Double(weight), Double(bias));

        var result = WholeBlocks.Convolve(input, weight, bias, padding);
        var expected = nn.functional.conv2d(input64, weight64, bias64, padding: [padding, padding]);
        result.square().sum().backward();
        expected.square().sum().backward();

        Assert.Equal(expected.shape, result.shape);
        AssertClose(expected, result);
        AssertClose(input64.grad!, input.grad!);
        AssertClose(weight64.grad!, weight.grad!);
        AssertClose(bias64.grad!, bias.grad!);
    }

    /// <summary>Without whole blocks the gradients of both networks are NaN here.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(4)]
    public void Gradients_do_not_depend_on_what_was_in_memory_before(int width)
    {
        using var scope = NewDisposeScope();
        using var generator =
            new SantaGenerator(new() { Width = width, Downsamplings = 2, Blocks = 2, StyleDimension = 8 }, new RandomStream("g"));
        using var discriminator = new SantaDiscriminator(new() { Width = width, Layers = 3 }, new RandomStream("d"));
        for (var repetition = 0; repetition < 5; repetition++)
        {
            var image = generator.forward(ones(1, 1, 32, 32));
            var loss = (discriminator.call(image) - 1).square().mean();
            FillFreeMemory(float.NaN);
            loss.backward();
        }

        foreach (var (name, parameter) in generator.named_parameters().Concat(discriminator.named_parameters()))
            Assert.True(parameter.grad!.isfinite().all().item<bool>(), name);
    }

    /// <summary>Blocks of many sizes are written and given back; the next of such a size is one of them.</summary>
    private static void FillFreeMemory(float value)
    {
        for (var count = 16L; count <= 1 << 17; count = (count * 9 / 8) + 8)
        {
            var blocks = Enumerable.Range(0, 8).Select(_ => full([count], value)).ToList();
            blocks.ForEach(block => block.Dispose());
        }
    }

    private static Tensor Double(Tensor values) => values.detach().to(float64).requires_grad_();

    private static void AssertClose(Tensor expected, Tensor actual)
    {
        var error = (expected - actual.to(float64)).abs().max().item<double>();
        Assert.True(error <= 1e-5 * expected.abs().max().item<double>(), $"off by {error}");
    }
}
