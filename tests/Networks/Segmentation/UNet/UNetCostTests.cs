using Hormesis.Networks.Segmentation.UNet;
using Hormesis.Stages.Random;

namespace Hormesis.Networks.Tests.Segmentation.UNet;

public sealed class UNetCostTests
{
    [Theory]
    [InlineData(1, 1, UNetNorm.Batch)]
    [InlineData(2, 1, UNetNorm.Instance)]
    [InlineData(8, 3, UNetNorm.Batch)]
    [InlineData(5, 4, UNetNorm.Batch)]
    public void As_many_parameters_are_counted_as_the_network_has(int width, int depth, UNetNorm norm)
    {
        var config = new UNetConfig { Width = width, Depth = depth, Norm = norm };
        using var network = new Networks.Segmentation.UNet.UNet(config, new RandomStream("w"));

        Assert.Equal(network.parameters().Sum(parameter => parameter.numel()), UNetCost.Of(config, 64, 48).Parameters);
    }

    /// <summary>
    /// Width 1, depth 1, 2 x 2 pixels. Encoder 2·9·4 + 2·9·4 = 144, bottleneck 2·9·2 + 2·9·4 = 108, up 2·2·1·4 = 16,
    /// decoder 2·9·2·4 + 2·9·4 = 216, head 2·4 = 8.
    /// </summary>
    [Fact]
    public void The_smallest_network_has_492_operations() => Assert.Equal(492, Smallest.Operations);

    /// <summary>
    /// Four outputs of four pixels for each of encoder and decoder, of two pixels for the bottleneck; pooling 1 and its
    /// place of 2; up 4, both side by side 8, logits 4.
    /// </summary>
    [Fact]
    public void The_smallest_network_keeps_59_numbers() => Assert.Equal(16 + 16 + 8 + 3 + 4 + 8 + 4, Smallest.Kept);

    [Fact]
    public void Twice_the_pixels_are_twice_the_work_and_the_same_parameters()
    {
        var config = new UNetConfig { Width = 8, Depth = 3, Norm = UNetNorm.Batch };
        var (one, two) = (UNetCost.Of(config, 32, 32), UNetCost.Of(config, 32, 64));

        Assert.Equal((one.Parameters, 2 * one.Operations, 2 * one.Kept, 2 * one.Held),
            (two.Parameters, two.Operations, two.Kept, two.Held));
    }

    private static Costs.NetworkCost Smallest =>
        UNetCost.Of(new() { Width = 1, Depth = 1, Norm = UNetNorm.Batch }, 2, 2);
}
