using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Pads by reflection, then filters every channel with [1 2 1]x[1 2 1]/16 at every second pixel.</summary>
internal sealed class AntiAliasedDownsample : Module<Tensor, Tensor>
{
    private readonly long channels;

    public AntiAliasedDownsample(long channels)
        : base(nameof(AntiAliasedDownsample))
    {
        this.channels = channels;
        register_buffer("filt", BinomialFilter.Create(channels, [1, 2, 1], sum: 1));
    }

    /// <param name="input">(N, C, H, W).</param>
    /// <returns>(N, C, ⌈H/2⌉, ⌈W/2⌉).</returns>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var padded = functional.pad(input, (1, 1, 1, 1), PaddingModes.Reflect);
        return functional.conv2d(padded, get_buffer("filt")!, strides: [2, 2], groups: channels)
            .MoveToOuterDisposeScope();
    }
}
