using Hormesis.Networks.Costs;

namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>Operations and memory that a <see cref="UNet"/> needs, counted layer by layer.</summary>
public static class UNetCost
{
    /// <param name="height">Height of the images; a multiple of 2^depth.</param>
    /// <param name="width">Width of the images; a multiple of 2^depth.</param>
    public static NetworkCost Of(UNetConfig config, int height, int width)
    {
        var cost = default(NetworkCost);
        for (var level = 0; level < config.Depth; level++)
        {
            var (channels, pixels) = ((long)config.Width << level, (long)(height >> level) * (width >> level));
            cost += Block(level == 0 ? 1 : channels / 2, channels, pixels) // encoder
                // output of the pooling, and the position of each maximum in 8 bytes
                + LayerCosts.Output(3 * channels * pixels / 4)
                + LayerCosts.UpConvolution(2 * channels, channels, pixels)
                + LayerCosts.Output(2 * channels * pixels)                 // skip and up side by side
                + Block(2 * channels, channels, pixels);                   // decoder
        }

        return cost
            + Block((long)config.Width << (config.Depth - 1), (long)config.Width << config.Depth,
                (long)(height >> config.Depth) * (width >> config.Depth))
            + LayerCosts.Convolution(config.Width, 1, size: 1, (long)height * width);
    }

    /// <summary>
    /// Keeps the outputs of each convolution and of its normalisation, which the ReLU overwrites. Without gradients
    /// only the last output stays in memory.
    /// </summary>
    private static NetworkCost Block(long inputs, long outputs, long pixels) =>
        (LayerCosts.Convolution(inputs, outputs, size: 3, pixels, hasBias: false)
            + LayerCosts.Convolution(outputs, outputs, size: 3, pixels, hasBias: false)
            + new NetworkCost { Parameters = 4 * outputs, Kept = 2 * outputs * pixels })
                with { Held = outputs * pixels };
}
