using Hormesis.Networks.Translation.Santa;
using Hormesis.Stages.Random;

namespace Hormesis.Networks.Tests.Translation.Santa;

public sealed class SantaCostTests
{
    [Theory]
    [InlineData(1, 2, 0, 1)]
    [InlineData(2, 2, 3, 4)]
    [InlineData(16, 2, 9, 8)]
    [InlineData(4, 1, 6, 8)]
    [InlineData(2, 3, 2, 4)]
    public void As_many_parameters_are_counted_as_the_generator_has(
        int width, int downsamplings, int blocks, int style)
    {
        var config = new SantaGeneratorConfig
        {
            Width = width,
            Downsamplings = downsamplings,
            Blocks = blocks,
            StyleDimension = style,
        };
        using var generator = new SantaGenerator(config, new RandomStream("g"));

        Assert.Equal(generator.parameters().Sum(parameter => parameter.numel()),
            new SantaGeneratorCost(config, 32, 32).Parameters);
        Assert.Equal(generator.DecoderLayerCount, new SantaGeneratorCost(config, 32, 32).DecoderLayers.Count);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 2)]
    [InlineData(8, 3)]
    public void As_many_parameters_are_counted_as_the_discriminator_has(int width, int layers)
    {
        var config = new SantaDiscriminatorConfig { Width = width, Layers = layers };
        using var discriminator = new SantaDiscriminator(config, new RandomStream("d"));

        Assert.Equal(discriminator.parameters().Sum(parameter => parameter.numel()),
            SantaDiscriminatorCost.Of(config, 64, 64).Parameters);
    }

    /// <summary>
    /// Width 1, style of 1, no blocks, 8 x 8 pixels. First convolution 2·49·64 = 6272, second 2·9·2·64 = 2304, filter
    /// at 16 pixels 2·9·2·16 = 576, third 2·9·8·16 = 2304, filter at 4 pixels 2·9·4·4 = 288.
    /// </summary>
    [Fact]
    public void The_smallest_encoder_has_11744_operations() => Assert.Equal(11_744, Smallest(0).Encoder.Operations);

    /// <summary>
    /// Filter to 16 pixels 2·4·4·16 = 512, convolution 2·9·8·16 = 2304, style 2·1·4 = 8, filter to 64 pixels 2·4·2·64 =
    /// 1024, convolution 2·9·2·64 = 2304, style 2·1·2 = 4, last convolution 2·49·64 = 6272.
    /// </summary>
    [Fact]
    public void The_smallest_decoder_has_12428_operations() => Assert.Equal(12_428, Smallest(0).Decoder.Operations);

    /// <summary>At 4 pixels: two convolutions 2·9·16·4 = 1152; in the decoder two styles 2·1·8 = 16 besides.</summary>
    [Fact]
    public void A_block_adds_2304_operations_to_the_encoder_and_2336_to_the_decoder() => Assert.Equal(
        (11_744 + 2304, 12_428 + 2336), (Smallest(2).Encoder.Operations, Smallest(2).Decoder.Operations));

    /// <summary>
    /// Width 1, one layer, 32 x 32 pixels. First convolution at 31 x 31 2·16·961 = 30752, filter at 16 x 16 2·9·256 =
    /// 4608, second at 15 x 15 2·16·2·225 = 14400, last at 14 x 14 2·16·2·196 = 12544.
    /// </summary>
    [Fact]
    public void The_smallest_discriminator_has_62304_operations() =>
        Assert.Equal(62_304, SantaDiscriminatorCost.Of(new() { Width = 1, Layers = 1 }, 32, 32).Operations);

    private static SantaGeneratorCost Smallest(int blocks) =>
        new(new() { Width = 1, Downsamplings = 2, Blocks = blocks, StyleDimension = 1 }, 8, 8);
}
