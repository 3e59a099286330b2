using Hormesis.Pipeline.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Santa;

/// <summary>
/// The 70x70 PatchGAN of pix2pix (Isola et al., 2017) with anti-aliased downsampling, as SANTA uses it: near 1 where
/// a patch looks like a real MRI, near 0 where like a synthetic one.
/// </summary>
public sealed class SantaDiscriminator : Module<Tensor, Tensor>
{
    private const double Slope = 0.2;

    private readonly Sequential model;

    /// <summary>Weights are random from <paramref name="random"/> alone.</summary>
    public SantaDiscriminator(SantaDiscriminatorConfig config, RandomStream random)
        : base(nameof(SantaDiscriminator))
    {
        var width = (long)config.Width;
        model = Sequential(
            Patch(1, width), LeakyReLU(Slope), new AntiAliasedDownsample(width),
            Patch(width, 2 * width), new InstanceNorm(2 * width), LeakyReLU(Slope), new AntiAliasedDownsample(2 * width),
            Patch(2 * width, 4 * width), new InstanceNorm(4 * width), LeakyReLU(Slope), new AntiAliasedDownsample(4 * width),
            Patch(4 * width, 8 * width), new InstanceNorm(8 * width), LeakyReLU(Slope),
            Patch(8 * width, 1));
        RegisterComponents();
        SantaInitialization.Apply(this, random);
    }

    /// <param name="input">float32 in [-1, 1], (N, 1, H, W), H and W at least 32.</param>
    /// <returns>A score for each patch, (N, 1, h, w): 6x6 for 64x64.</returns>
    public override Tensor forward(Tensor input) => model.call(input);

    private static BlockedConv2d Patch(long inputs, long outputs) => new(inputs, outputs, size: 4, padding: 1);
}
