using Hormesis.Networks.Costs;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Operations and memory that a <see cref="SantaDiscriminator"/> needs, counted layer by layer.</summary>
public static class SantaDiscriminatorCost
{
    /// <param name="height">Height of the images, at least 32.</param>
    /// <param name="width">Width of the images, at least 32.</param>
    public static NetworkCost Of(SantaDiscriminatorConfig config, int height, int width)
    {
        var (cost, channels) = (default(NetworkCost), 1L);
        for (var layer = 0; layer <= config.Layers; layer++)
        {
            var wider = (long)config.Width << layer;
            (height, width) = (height - 1, width - 1);
            cost += LayerCosts.Convolution(channels, wider, 4, (long)height * width)
                // the norm (which the first layer does not have) and the leaky ReLU
                + LayerCosts.Output((layer == 0 ? 1 : 2) * wider * height * width);
            channels = wider;
            if (layer == config.Layers)
                break;

            (height, width) = ((height + 1) / 2, (width + 1) / 2);
            cost += LayerCosts.Downsample(channels, (long)height * width);
        }

        return cost + LayerCosts.Convolution(channels, 1, 4, (long)(height - 1) * (width - 1));
    }
}
