using Hormesis.Networks.Costs;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Operations and memory that a <see cref="SantaGenerator"/> needs, counted layer by layer.</summary>
public sealed class SantaGeneratorCost
{
    private readonly SantaGeneratorConfig config;
    private readonly long full;

    /// <param name="height">Height of the images; a multiple of 2ⁿ for n downsamplings.</param>
    /// <param name="width">Width of the images; a multiple of 2ⁿ.</param>
    public SantaGeneratorCost(SantaGeneratorConfig config, int height, int width)
    {
        this.config = config;
        full = (long)height * width;
        Encoder = NetworkCost.Sum(EncoderLayers());
        DecoderLayers = [.. Layers()];
        Decoder = NetworkCost.Sum(DecoderLayers);
        Parameters = Encoder.Parameters + Decoder.Parameters + (2L * config.StyleDimension);
    }

    public NetworkCost Encoder { get; }

    /// <summary>Sum of all <see cref="DecoderLayers"/>.</summary>
    public NetworkCost Decoder { get; }

    /// <summary>Costs of the layers of the decoder, in their order.</summary>
    public IReadOnlyList<NetworkCost> DecoderLayers { get; }

    /// <summary>Number of all parameters, including the embedding of the domains.</summary>
    public long Parameters { get; }

    private long Width => config.Width;

    /// <summary>Pixels of the latents.</summary>
    private long LatentPixels => full >> (2 * config.Downsamplings);

    private IEnumerable<NetworkCost> EncoderLayers()
    {
        // The output of the norm is not kept.
        List<NetworkCost> layers =
            [LayerCosts.Output(full), LayerCosts.Convolution(1, Width, 7, full), Relu(Width, full)];
        for (var level = 0; level < config.Downsamplings; level++)
        {
            var (channels, pixels) = (Width << level, full >> (2 * level));
            layers.AddRange(
            [
                LayerCosts.Convolution(channels, 2 * channels, 3, pixels), Relu(2 * channels, pixels),
                LayerCosts.Downsample(2 * channels, pixels / 4),
            ]);
        }

        return [.. layers, .. Enumerable.Repeat(Residual(), config.Blocks / 2)];
    }

    private IEnumerable<NetworkCost> Layers()
    {
        List<NetworkCost> layers = [.. Enumerable.Repeat(StyledResidual(), config.Blocks - (config.Blocks / 2))];
        for (var level = config.Downsamplings - 1; level >= 0; level--)
        {
            var (channels, pixels) = (Width << level, full >> (2 * level));
            layers.AddRange(
            [
                LayerCosts.Upsample(2 * channels, pixels),
                LayerCosts.Convolution(2 * channels, channels, 3, pixels), AdaIn(channels, pixels),
                Relu(channels, pixels),
            ]);
        }

        return
        [
            .. layers,
            LayerCosts.Output(Width * full),                                                   // padded
            LayerCosts.Convolution(Width, 1, 7, full),
            LayerCosts.Output(full),
        ];
    }

    private static NetworkCost Relu(long channels, long pixels) => LayerCosts.Output(channels * pixels);

    /// <summary>An AdaIN layer keeps the normalised values before scale and shift.</summary>
    private NetworkCost AdaIn(long channels, long pixels) =>
        LayerCosts.Output(channels * pixels, 2L * config.StyleDimension * 2 * channels) with
    {
        Parameters = (config.StyleDimension + 1L) * 2 * channels,
    };

    /// <summary>Two padded convolutions with a ReLU between them, and the sum.</summary>
    private NetworkCost Residual()
    {
        var channels = config.LatentChannels;
        var output = LayerCosts.Output(channels * LatentPixels);
        var convolution = output + LayerCosts.Convolution(channels, channels, 3, LatentPixels);
        return convolution + convolution + Relu(channels, LatentPixels) + output;
    }

    private NetworkCost StyledResidual()
    {
        var norm = AdaIn(config.LatentChannels, LatentPixels);
        return Residual() + norm + norm;
    }
}
