using Hormesis.Networks.Runtime;
using Hormesis.Stages.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>
/// SANTA's generator (Xie et al., "Unpaired Image-to-Image Translation with Shortest Path Regularization", CVPR 2023):
/// one encoder and one decoder for both domains. A scalar d in [0, 1] is the position on the path between the domains
/// that the decoder draws: 0 is domain A (CT), 1 is domain B (MRI). The parameters have the names of the published
/// implementation.
/// </summary>
public sealed class SantaGenerator : Module<Tensor, Tensor>
{
    private readonly int sizeMultiple;
    private readonly Sequential encoder;
    private readonly StyledSequential decoder;
    private readonly Embedding domain_embedding;

    /// <summary>Creates the network. Its initial weights depend only on <paramref name="random"/>.</summary>
    /// <param name="gain">Gain of the initial weights of the convolutions and linear layers.</param>
    public SantaGenerator(
        SantaGeneratorConfig config, RandomStream random, double gain = SantaInitialization.PublishedGain)
        : base(nameof(SantaGenerator))
    {
        sizeMultiple = config.SizeMultiple;
        encoder = Sequential([.. EncoderLayers(config)]);
        decoder = new StyledSequential([.. DecoderLayers(config)]);
        domain_embedding = Embedding(2, config.StyleDimension);
        RegisterComponents();
        SantaInitialization.Apply(this, random, gain);
    }

    /// <summary>Type of the convolutions and products; at first float32.</summary>
    public MixedPrecision MixedPrecision { get; set; }

    /// <summary>Number of layers of the decoder. The last one is the tanh.</summary>
    public int DecoderLayerCount => decoder.Count;

    /// <summary>Computes the latents, which hold what images of both domains have in common.</summary>
    /// <param name="images">float32 in [-1, 1], (N, 1, H, W); H and W multiples of 2ⁿ, at least 2ⁿ⁺¹.</param>
    /// <returns>(N, 2ⁿ·width, H/2ⁿ, W/2ⁿ) for n downsamplings.</returns>
    /// <exception cref="HormesisException">H or W is not allowed.</exception>
    public Tensor Encode(Tensor images)
    {
        var (height, width) = (images.shape[2], images.shape[3]);
        if (!IsAllowed(height) || !IsAllowed(width))
        {
            throw new HormesisException(
                $"""
                SANTA cannot take images of {height}x{width} pixels: both sides must be multiples of {sizeMultiple}, at
                least {2 * sizeMultiple}. Choose another slice or crop size.
                """);
        }

        return Autocast.Forward(MixedPrecision, images, encoder.call);
    }

    /// <summary>Decodes the latents to images at the positions <paramref name="domain"/> of the path.</summary>
    /// <param name="latents">(N, 2ⁿ·width, H/2ⁿ, W/2ⁿ).</param>
    /// <param name="domain">d in [0, 1], (N).</param>
    /// <returns>float32 in [-1, 1], (N, 1, H, W).</returns>
    public Tensor Decode(Tensor latents, Tensor domain)
    {
        using var style = Style(domain);
        return Autocast.Forward(MixedPrecision, latents, features => decoder.call(features, style));
    }

    /// <summary>
    /// Computes the outputs of the chosen layers of the decoder, each after its ReLU if one follows. Later layers are
    /// not computed. They are float32 in mixed precision too, because differences of them are taken.
    /// </summary>
    /// <param name="layers">Indices of decoder layers, in rising order.</param>
    public Tensor[] DecodeLayers(Tensor latents, Tensor domain, IReadOnlyList<int> layers)
    {
        using var style = Style(domain);
        return decoder.Outputs(latents, style, layers);
    }

    /// <summary>Translates CTs to MRIs: draws the images at the end of the path, without noise.</summary>
    /// <inheritdoc cref="Draw"/>
    public override Tensor forward(Tensor images)
    {
        using var mri = ones(images.shape[0], device: images.device);
        return Draw(images, mri);
    }

    /// <summary>Draws images at the positions <paramref name="domain"/> of the path, without noise.</summary>
    /// <param name="images">float32 in [-1, 1], (N, 1, H, W); H and W multiples of 2ⁿ, at least 2ⁿ⁺¹.</param>
    /// <param name="domain">d in [0, 1], (N).</param>
    /// <returns>float32 in [-1, 1], (N, 1, H, W).</returns>
    public Tensor Draw(Tensor images, Tensor domain)
    {
        using var latents = Encode(images);
        return Decode(latents, domain);
    }

    private bool IsAllowed(long side) => side % sizeMultiple == 0 && side >= 2 * sizeMultiple;

    /// <summary>Computes the style v(d) = e0 + d·(e1 - e0), (N, style dimension).</summary>
    private Tensor Style(Tensor domain)
    {
        using var scope = NewDisposeScope();
        var ends = domain_embedding.weight!;
        return lerp(ends[0].unsqueeze(0), ends[1].unsqueeze(0), domain.unsqueeze(1)).MoveToOuterDisposeScope();
    }

    private static IEnumerable<Module<Tensor, Tensor>> EncoderLayers(SantaGeneratorConfig config)
    {
        var width = (long)config.Width;
        List<Module<Tensor, Tensor>> layers =
            [ReflectionPad2d(3), new BlockedConv2d(1, width, 7), new InstanceNorm(width), ReLU()];
        for (; width < config.LatentChannels; width *= 2)
        {
            layers.AddRange(
            [
                new BlockedConv2d(width, 2 * width, 3, padding: 1), new InstanceNorm(2 * width), ReLU(),
                new AntiAliasedDownsample(2 * width),
            ]);
        }

        return [.. layers, .. Enumerable.Range(0, config.Blocks / 2).Select(_ => new ResidualBlock(width))];
    }

    private static IEnumerable<Module> DecoderLayers(SantaGeneratorConfig config)
    {
        var (width, style) = (config.LatentChannels, config.StyleDimension);
        List<Module> layers =
        [
            .. Enumerable.Range(0, config.Blocks - (config.Blocks / 2))
                .Select(_ => new StyledResidualBlock(width, style)),
        ];
        for (; width > config.Width; width /= 2)
        {
            layers.AddRange(
            [
                new AntiAliasedUpsample(width),
                new BlockedConv2d(width, width / 2, 3, padding: 1), new AdaptiveInstanceNorm(width / 2, style), ReLU(),
            ]);
        }

        return [.. layers, ReflectionPad2d(3), new SingleChannelConv2d(width, 7), Tanh()];
    }
}
