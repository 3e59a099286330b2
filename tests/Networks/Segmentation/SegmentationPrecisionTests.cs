using Hormesis.Networks.Runtime;
using Hormesis.Networks.Segmentation;
using Hormesis.Networks.Segmentation.ResidualUNet;
using Hormesis.Networks.Segmentation.UNet;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Segmentation;

/// <summary>
/// Segmentation networks in mixed precision beside float32. Tolerances are root mean squares, as fractions of
/// float32's. Images of noise are the worst case for gradients: a rounding decides which pixel is a pool's maximum.
/// </summary>
public sealed class SegmentationPrecisionTests : IDisposable
{
    private readonly TorchSharp.DisposeScope scope = NewDisposeScope();

    public static TheoryData<SegmentationNetworkConfig> Networks =>
    [
        new UNetConfig { Width = 16, Depth = 3, Norm = UNetNorm.Batch },
        new UNetConfig { Width = 16, Depth = 3, Norm = UNetNorm.Instance },
        new ResidualUNetConfig { Width = 16, Depth = 3, Blocks = 2 },
    ];

    public void Dispose() => scope.Dispose();

    [Theory]
    [MemberData(nameof(Networks))]
    public void Logits_and_gradients_are_float32_and_near_those_of_float32(SegmentationNetworkConfig config)
    {
        var (logits, gradients) = Pass(config, MixedPrecision.Off);
        var (mixedLogits, mixedGradients) = Pass(config, MixedPrecision.Bfloat16);

        Assert.Equal((ScalarType.Float32, ScalarType.Float32), (mixedLogits.dtype, mixedGradients.dtype));
        AssertNear(logits, mixedLogits, 4e-2);
        AssertNear(gradients, mixedGradients, 0.35);
        Assert.False(mixedLogits.equal(logits).all().item<bool>(), "The logits were computed in float32.");
    }

    [Fact]
    public void A_pass_leaves_the_thread_in_float32_even_if_it_fails()
    {
        var (input, weight) = (ones(1, 1, 8, 8), ones(1, 1, 3, 3));
        Tensor Convolve(Tensor images) => nn.functional.conv2d(images, weight);
        var inside = ScalarType.Float32;
        Autocast.Forward(MixedPrecision.Bfloat16, input, images =>
        {
            inside = Convolve(images).dtype;
            return images.alias();
        });

        Assert.Equal(ScalarType.BFloat16, inside);
        Assert.Throws<InvalidOperationException>(() =>
            Autocast.Forward(MixedPrecision.Bfloat16, input, _ => throw new InvalidOperationException()));
        Assert.Equal(ScalarType.Float32, Convolve(input).dtype);
    }

    /// <summary>Weights change between two passes, and the second pass must see it.</summary>
    [Fact]
    public void A_pass_reads_the_weights_as_they_are_now()
    {
        var (input, weight) = (ones(1, 1, 1, 1), ones(1, 1, 1, 1, requires_grad: true));
        float Output() => Autocast.Forward(MixedPrecision.Bfloat16, input,
            images => nn.functional.conv2d(images, weight)).item<float>();
        var before = Output();
        using (no_grad())
            weight.fill_(2);

        Assert.Equal((1f, 2f), (before, Output()));
    }

    private static (Tensor Logits, Tensor Gradients) Pass(SegmentationNetworkConfig config, MixedPrecision precision)
    {
        var network = config.Create(new RandomStream("weights"));
        network.MixedPrecision = precision;
        using var generator = new Generator(1, CPU);
        var images = randn([4, 1, 32, 32], generator: generator);
        var logits = network.forward(images);
        nn.functional.binary_cross_entropy_with_logits(logits, images.gt(0).to(float32)).backward();
        var gradients = network.parameters().Where(parameter => parameter.grad is not null)
            .Select(parameter => parameter.grad!.flatten());
        return (logits.detach(), cat([.. gradients]));
    }

    private static void AssertNear(Tensor expected, Tensor actual, double tolerance)
    {
        var difference = (actual - expected).square().mean().sqrt().item<float>()
            / expected.square().mean().sqrt().item<float>();
        TestContext.Current.TestOutputHelper?.WriteLine($"{difference:E1}");
        Assert.True(difference <= tolerance, $"They differ by {difference:E1}, more than {tolerance:E1}.");
    }
}
