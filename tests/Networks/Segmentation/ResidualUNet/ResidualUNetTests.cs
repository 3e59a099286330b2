using Hormesis.Networks.Segmentation;
using Hormesis.Networks.Segmentation.ResidualUNet;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Segmentation.ResidualUNet;

public sealed class ResidualUNetTests
{
    [Fact]
    public void Logits_have_the_images_shape()
    {
        using var scope = NewDisposeScope();
        using var network = Create(2, 3, 2);

        Assert.Equal([2, 1, 16, 24], network.forward(zeros(2, 1, 16, 24)).shape);
    }

    [Fact]
    public void An_image_is_encoded_by_the_channels_of_the_lowest_level()
    {
        using var scope = NewDisposeScope();
        using var network = Create(3, 2, 1);

        Assert.Equal([2, 12], network.Encode(ones(2, 1, 8, 8)).shape);
    }

    /// <summary>
    /// Width 2, depth 1. Stem 9·1·2 + 4 = 22. First level 2·(9·2·2 + 4) = 80. Second level 9·2·4 + 8 + 9·4·4 + 8 = 232
    /// and its projection 2·4 + 8 = 16. Up 4·4·2 + 2 = 34, decoder 9·4·2 + 4 = 76, head 2 + 1 = 3. A second block adds
    /// 80 to the first level and 2·(9·4·4 + 8) = 304 to the second.
    /// </summary>
    [Theory]
    [InlineData(1, 22 + 80 + 232 + 16 + 34 + 76 + 3)]
    [InlineData(2, 463 + 80 + 304)]
    public void The_smallest_networks_have_463_and_847_parameters(int blocks, int expected)
    {
        using var network = Create(2, 1, blocks);

        Assert.Equal(expected, network.parameters().Sum(parameter => parameter.numel()));
    }

    [Fact]
    public void Names_are_those_of_a_PyTorch_state_dict()
    {
        using var network = Create(2, 1, 1);

        string[] blocks =
        [
            "stem", "encoders.0.0.conv1", "encoders.0.0.conv2", "encoders.1.0.conv1", "encoders.1.0.conv2",
            "encoders.1.0.skip.1", "decoders.0",
        ];
        string[] expected =
        [
            .. blocks.SelectMany(block =>
                new[] { $"{block}.conv.weight", $"{block}.norm.weight", $"{block}.norm.bias" }),
            "ups.0.weight", "ups.0.bias", "head.weight", "head.bias",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), network.state_dict().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_first_weights_are_of_Hes_variance_for_leaky_ReLUs()
    {
        using var network = Create(16, 2, 1);
        var weights = network.state_dict();

        Assert.Equal(Math.Sqrt(2 / (1.0001 * 64 * 9)), weights["encoders.2.0.conv2.conv.weight"].std().item<float>(),
            0.002);
        Assert.Equal(0f, weights["ups.0.bias"].abs().max().item<float>());
    }

    [Fact]
    public void Each_residual_block_begins_as_its_skip()
    {
        using var network = Create(2, 2, 2);

        var scales = network.named_parameters()
            .Where(entry => entry.name.EndsWith("norm.weight", StringComparison.Ordinal)).ToList();

        Assert.All(scales, scale => Assert.Equal(
            scale.name.EndsWith("conv2.norm.weight", StringComparison.Ordinal) ? 0 : 1,
            scale.parameter.mean().item<float>()));
        Assert.Equal(6, scales.Count(scale => scale.parameter.mean().item<float>() == 0));
    }

    [Fact]
    public void The_gradient_reaches_every_parameter()
    {
        using var scope = NewDisposeScope();
        using var network = Create(3, 2, 2);
        using (no_grad())
        {
            foreach (var (name, scale) in network.named_parameters().Where(entry => entry.parameter.dim() == 1))
                scale.add_(name.EndsWith("conv2.norm.weight", StringComparison.Ordinal) ? 1 : 0.1);
        }

        network.forward(Noise(2, 16)).square().mean().backward();

        Assert.All(network.named_parameters(), entry =>
            Assert.True(entry.parameter.grad!.abs().max().item<float>() > 1e-8, entry.name));
    }

    [Fact]
    public void One_small_image_is_learnt_by_heart()
    {
        using var scope = NewDisposeScope();
        using var network = Create(4, 2, 1);
        using var optimizer = optim.Adam(network.parameters(), lr: 0.01);
        var image = Noise(1, 16);
        var mask = zeros(1, 1, 16, 16);
        mask[.., .., 5..11, 3..9] = ones(1, 1, 6, 6);

        for (var step = 0; step < 100; step++)
        {
            optimizer.zero_grad();
            nn.functional.binary_cross_entropy_with_logits(network.forward(image), mask).backward();
            optimizer.step();
        }

        Assert.True(network.forward(image).gt(0).equal(mask.gt(0)).all().item<bool>());
    }

    [Fact]
    public void Equal_streams_give_equal_bits_of_weights_logits_and_gradients()
    {
        Assert.Equal(Bits("weights"), Bits("weights"));
        Assert.NotEqual(Bits("weights"), Bits("others"));
    }

    [Theory]
    [InlineData(20, 16)]
    [InlineData(16, 12)]
    public void An_image_that_cannot_be_halved_so_often_is_refused(int height, int width)
    {
        using var network = Create(2, 3, 1);
        using var image = zeros(1, 1, height, width);

        var error = Assert.Throws<HormesisException>(() => network.forward(image));

        Assert.Contains($"{height} x {width}", error.Message, StringComparison.Ordinal);
        Assert.Contains("multiples of 8", error.Message, StringComparison.Ordinal);
    }

    private static float[] Bits(string stream)
    {
        using var scope = NewDisposeScope();
        using var network = Create(4, 2, 2, stream);
        var logits = network.forward(Noise(2, 16));
        logits.square().mean().backward();
        return
        [
            .. logits.detach().contiguous().data<float>(),
            .. network.parameters().SelectMany(parameter => new[] { parameter.detach(), parameter.grad! })
                .SelectMany(values => values.contiguous().data<float>().ToArray()),
        ];
    }

    /// <summary>Images that are equal in every call, (count, 1, side, side).</summary>
    private static Tensor Noise(int count, int side)
    {
        var stream = new RandomStream("image");
        return tensor([.. Enumerable.Range(0, count * side * side).Select(_ => (float)stream.NextGaussian())])
            .reshape(count, 1, side, side);
    }

    private static SegmentationNetwork Create(int width, int depth, int blocks, string stream = "weights") =>
        new ResidualUNetConfig { Width = width, Depth = depth, Blocks = blocks }.Create(new RandomStream(stream));
}
