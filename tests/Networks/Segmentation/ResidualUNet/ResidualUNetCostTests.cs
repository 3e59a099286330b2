using Hormesis.Networks.Costs;
using Hormesis.Networks.Segmentation.ResidualUNet;
using Hormesis.Stages.Random;

namespace Hormesis.Networks.Tests.Segmentation.ResidualUNet;

public sealed class ResidualUNetCostTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 2, 4)]
    [InlineData(8, 3, 2)]
    [InlineData(5, 4, 1)]
    public void As_many_parameters_are_counted_as_the_network_has(int width, int depth, int blocks)
    {
        var config = new ResidualUNetConfig { Width = width, Depth = depth, Blocks = blocks };
        using var network = config.Create(new RandomStream("w"));

        Assert.Equal(network.parameters().Sum(parameter => parameter.numel()), config.Cost(64, 48).Parameters);
    }

    /// <summary>
    /// Width 1, depth 1, one block, 2 x 2 pixels. Stem 2·9·4 = 72, first level 2·(2·9·4) = 144, second level
    /// 2·9·2 + 2·9·4 = 108 and its projection 2·2 = 4, up 2·2·1·4 = 16, decoder 2·9·2·4 = 144, head 2·4 = 8.
    /// </summary>
    [Fact]
    public void The_smallest_network_has_496_operations() =>
        Assert.Equal(72 + 144 + 108 + 4 + 16 + 144 + 8, Smallest.Operations);

    /// <summary>
    /// Stem: two outputs of four pixels. First level: four of them. Second level: four of two numbers, pooling 1,
    /// projection 2. Up 4, up and skip side by side 8, decoder 8, logits 4.
    /// </summary>
    [Fact]
    public void The_smallest_network_keeps_59_numbers() =>
        Assert.Equal(8 + 16 + (8 + 1 + 2) + 4 + 8 + 8 + 4, Smallest.Kept);

    /// <summary>Stem 4, first level 4, second level 2, up 4, up and skip side by side 8, decoder 4, logits 4.</summary>
    [Fact]
    public void The_smallest_network_holds_30_numbers_without_gradients() =>
        Assert.Equal(4 + 4 + 2 + 4 + 8 + 4 + 4, Smallest.Held);

    [Fact]
    public void Twice_the_pixels_are_twice_the_work_and_the_same_parameters()
    {
        var config = new ResidualUNetConfig { Width = 8, Depth = 3, Blocks = 2 };
        var (one, two) = (config.Cost(32, 32), config.Cost(32, 64));

        Assert.Equal((one.Parameters, 2 * one.Operations, 2 * one.Kept, 2 * one.Held),
            (two.Parameters, two.Operations, two.Kept, two.Held));
    }

    private static NetworkCost Smallest =>
        new ResidualUNetConfig { Width = 1, Depth = 1, Blocks = 1 }.Cost(2, 2);
}
