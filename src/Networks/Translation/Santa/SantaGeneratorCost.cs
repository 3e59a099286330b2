using Hormesis.Networks.Costs;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Operations and memory that a <see cref="SantaGenerator"/> needs, counted layer by layer.</summary>
public sealed class SantaGeneratorCost
{
    private readonly SantaGeneratorConfig config;
    private readonly long full, half, quarter;

    /// <param name="height">Height of the images; a multiple of 4.</param>
    /// <param name="width">Width of the images; a multiple of 4.</param>
    public SantaGeneratorCost(SantaGeneratorConfig config, int height, int width)
    {
        this.config = config;
        full = (long)height * width;
        (half, quarter) = (full / 4, full / 16);
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

    private IEnumerable<NetworkCost> EncoderLayers() =>
    [
        LayerCosts.Output(full),                                                               // padded
        // The output of the norm is not kept.
        LayerCosts.Convolution(1, Width, 7, full), Relu(Width, full),
        LayerCosts.Convolution(Width, 2 * Width, 3, full), Relu(2 * Width, full),
        LayerCosts.Downsample(2 * Width, half),
        LayerCosts.Convolution(2 * Width, 4 * Width, 3, half), Relu(4 * Width, half),
        LayerCosts.Downsample(4 * Width, quarter),
        .. Enumerable.Repeat(Residual(), config.Blocks / 2),
    ];

    private IEnumerable<NetworkCost> Layers() =>
    [
        .. Enumerable.Repeat(StyledResidual(), config.Blocks - (config.Blocks / 2)),
        LayerCosts.Upsample(4 * Width, half),
        LayerCosts.Convolution(4 * Width, 2 * Width, 3, half), AdaIn(2 * Width, half), Relu(2 * Width, half),
        LayerCosts.Upsample(2 * Width, full),
        LayerCosts.Convolution(2 * Width, Width, 3, full), AdaIn(Width, full), Relu(Width, full),
        LayerCosts.Output(Width * full),                                                       // padded
        LayerCosts.Convolution(Width, 1, 7, full),
        LayerCosts.Output(full),
    ];

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
        var convolution = LayerCosts.Output(4 * Width * quarter)
            + LayerCosts.Convolution(4 * Width, 4 * Width, 3, quarter);
        return convolution + convolution + Relu(4 * Width, quarter) + LayerCosts.Output(4 * Width * quarter);
    }

    private NetworkCost StyledResidual()
    {
        var norm = AdaIn(4 * Width, quarter);
        return Residual() + norm + norm;
    }
}
