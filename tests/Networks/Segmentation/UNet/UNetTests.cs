using FsCheck;
using FsCheck.Xunit;
using Hormesis.Networks.Segmentation.UNet;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Segmentation.UNet;

public sealed class UNetTests
{
    [Theory]
    [InlineData(UNetNorm.Batch)]
    [InlineData(UNetNorm.Instance)]
    public void Logits_have_the_images_shape(UNetNorm norm)
    {
        using var scope = NewDisposeScope();
        using var network = Create(2, 3, norm);

        Assert.Equal([2, 1, 16, 24], network.forward(zeros(2, 1, 16, 24)).shape);
    }

    /// <summary>
    /// Width 2, depth 1. Encoder 9·1·2 + 9·2·2 + 8 = 62, bottleneck 9·2·4 + 9·4·4 + 16 = 232, up 4·4·2 + 2 = 34,
    /// decoder 9·4·2 + 9·2·2 + 8 = 116, head 2 + 1 = 3.
    /// </summary>
    [Theory]
    [InlineData(UNetNorm.Batch)]
    [InlineData(UNetNorm.Instance)]
    public void The_smallest_network_has_447_parameters(UNetNorm norm)
    {
        using var network = Create(2, 1, norm);

        Assert.Equal(447, network.parameters().Sum(parameter => parameter.numel()));
    }

    [Property(MaxTest = 10)]
    public bool Parameters_are_those_of_the_formula(PositiveInt width, PositiveInt depth)
    {
        var (w, d) = (1 + (width.Get % 6), 1 + (depth.Get % 4));
        using var network = Create(w, d, UNetNorm.Batch);
        long Channels(int level) => w << level;
        long Block(long from, long to) => (9 * from * to) + (9 * to * to) + (4 * to);
        var expected = w + 1 + Block(Channels(d - 1), Channels(d)) + Enumerable.Range(0, d).Sum(level =>
            Block(level == 0 ? 1 : Channels(level - 1), Channels(level))
            + (4 * Channels(level + 1) * Channels(level)) + Channels(level)
            + Block(2 * Channels(level), Channels(level)));

        return network.parameters().Sum(parameter => parameter.numel()) == expected;
    }

    [Fact]
    public void Names_are_those_of_a_PyTorch_state_dict()
    {
        using var network = Create(2, 1, UNetNorm.Batch);

        string[] block =
        [
            "conv1.weight", "norm1.weight", "norm1.bias", "norm1.running_mean", "norm1.running_var",
                "norm1.num_batches_tracked",
            "conv2.weight", "norm2.weight", "norm2.bias", "norm2.running_mean", "norm2.running_var",
                "norm2.num_batches_tracked",
        ];
        string[] expected =
        [
            .. block.Select(name => $"encoders.0.{name}"), .. block.Select(name => $"decoders.0.{name}"),
                .. block.Select(name => $"bottleneck.{name}"),
            "ups.0.weight", "ups.0.bias", "head.weight", "head.bias",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), network.state_dict().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_first_weights_are_those_of_the_stream_and_of_Hes_variance()
    {
        using var scope = NewDisposeScope();
        using var network = Create(16, 2, UNetNorm.Batch);
        using var same = Create(16, 2, UNetNorm.Batch);

        Assert.All(network.state_dict(),
            entry => Assert.True(entry.Value.equal(same.state_dict()[entry.Key]).all().item<bool>()));
        var weight = network.state_dict()["bottleneck.conv2.weight"];
        Assert.Equal(Math.Sqrt(2.0 / (64 * 9)), weight.std().item<float>(), 0.002);
        Assert.Equal(0f, network.state_dict()["ups.0.bias"].abs().max().item<float>());
    }

    [Theory]
    [InlineData(20, 16)]
    [InlineData(16, 12)]
    public void An_image_that_cannot_be_halved_so_often_is_refused(int height, int width)
    {
        using var network = Create(2, 3, UNetNorm.Batch);
        using var image = zeros(1, 1, height, width);

        var error = Assert.Throws<HormesisException>(() => network.forward(image));

        Assert.Contains($"{height} x {width}", error.Message, StringComparison.Ordinal);
        Assert.Contains("multiples of 8", error.Message, StringComparison.Ordinal);
    }

    private static Networks.Segmentation.UNet.UNet Create(int width, int depth, UNetNorm norm) =>
        new(new() { Width = width, Depth = depth, Norm = norm }, new RandomStream("weights"));
}
