using Hormesis.Networks.Costs;

namespace Hormesis.Networks.Segmentation.ResidualUNet;

/// <summary>Operations and memory that a <see cref="ResidualUNet"/> needs, counted layer by layer.</summary>
internal static class ResidualUNetCost
{
    /// <param name="height">Height of the images; a multiple of 2^depth.</param>
    /// <param name="width">Width of the images; a multiple of 2^depth.</param>
    public static NetworkCost Of(ResidualUNetConfig config, int height, int width)
    {
        var pixels = (long)height * width;
        var cost = ConvNorm(1, config.Width, pixels)
            + Level(config.Width, config.Width, pixels, config.Blocks)
            + LayerCosts.Convolution(config.Width, 1, size: 1, pixels);         // head
        for (var level = 0; level < config.Depth; level++, pixels /= 4)
        {
            var channels = (long)config.Width << level;
            cost += Level(channels, 2 * channels, pixels / 4, config.Blocks)    // encoder, one level below
                + LayerCosts.UpConvolution(2 * channels, channels, pixels)
                + LayerCosts.Output(2 * channels * pixels)                      // up and skip side by side
                + ConvNorm(2 * channels, channels, pixels);                     // decoder
        }

        return cost;
    }

    /// <summary>
    /// Cost of one encoder level. Without gradients only the output of the last block stays in memory.
    /// </summary>
    private static NetworkCost Level(long inputs, long outputs, long pixels, int blocks) =>
        NetworkCost.Sum(Enumerable.Range(0, blocks)
            .Select(block => Block(block == 0 ? inputs : outputs, outputs, pixels)))
                with { Held = outputs * pixels };

    private static NetworkCost Block(long inputs, long outputs, long pixels) =>
        ConvNorm(inputs, outputs, pixels) + ConvNorm(outputs, outputs, pixels)
            + (inputs == outputs ? default : Projection(inputs, outputs, pixels));

    /// <summary>A 3x3 convolution and its normalisation, whose output the leaky ReLU overwrites.</summary>
    private static NetworkCost ConvNorm(long inputs, long outputs, long pixels) =>
        LayerCosts.Convolution(inputs, outputs, size: 3, pixels, hasBias: false)
            + new NetworkCost { Parameters = 2 * outputs, Kept = outputs * pixels };

    /// <summary>
    /// Pooling and 1x1 convolution. The output of the normalisation is added to that of the block and is not kept.
    /// </summary>
    private static NetworkCost Projection(long inputs, long outputs, long pixels) =>
        LayerCosts.Output(inputs * pixels)
            + LayerCosts.Convolution(inputs, outputs, size: 1, pixels, hasBias: false)
            + new NetworkCost { Parameters = 2 * outputs };
}
