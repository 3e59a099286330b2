using Hormesis.Networks.Runtime;
using Hormesis.Stages.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>
/// The PatchGAN of pix2pix (Isola et al., 2017; 70x70 with its three layers) with anti-aliased downsampling, as SANTA
/// uses it. A score is near 1 if the patch looks like a real MRI and near 0 if it looks like a synthetic one.
/// </summary>
public sealed class SantaDiscriminator : Module<Tensor, Tensor>
{
    private const double Slope = 0.2;

    /// <summary>The number of channels stops growing at this multiple of the width.</summary>
    private const int MostWidths = 8;

    private readonly Sequential model;

    /// <summary>Creates the network. Its initial weights depend only on <paramref name="random"/>.</summary>
    /// <param name="gain">Gain of the initial weights.</param>
    public SantaDiscriminator(
        SantaDiscriminatorConfig config, RandomStream random, double gain = SantaInitialization.PublishedGain)
        : base(nameof(SantaDiscriminator))
    {
        model = Sequential([.. ModelLayers(config.Width, config.Layers)]);
        RegisterComponents();
        SantaInitialization.Apply(this, random, gain);
    }

    /// <summary>Type of the convolutions and products; at first float32.</summary>
    public MixedPrecision MixedPrecision { get; set; }

    /// <param name="input">float32 in [-1, 1], (N, 1, H, W), H and W at least 32.</param>
    /// <returns>A score for each patch, float32, (N, 1, h, w): 6x6 for 64x64 and three layers.</returns>
    public override Tensor forward(Tensor input) =>
        Autocast.Forward(MixedPrecision, input, model.call);

    private static IEnumerable<Module<Tensor, Tensor>> ModelLayers(long width, int layers)
    {
        var channels = width;
        List<Module<Tensor, Tensor>> model = [Patch(1, width), LeakyReLU(Slope), new AntiAliasedDownsample(width)];
        for (var layer = 1; layer <= layers; layer++)
        {
            var wider = width * Math.Min(1 << layer, MostWidths);
            model.AddRange([Patch(channels, wider), new InstanceNorm(wider), LeakyReLU(Slope)]);
            if (layer < layers)
                model.Add(new AntiAliasedDownsample(wider));
            channels = wider;
        }

        return [.. model, Patch(channels, 1)];
    }

    private static BlockedConv2d Patch(long inputs, long outputs) => new(inputs, outputs, size: 4, padding: 1);
}
