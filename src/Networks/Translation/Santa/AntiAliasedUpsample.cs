using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>
/// Pads by replication, then applies the transposed filter [1 3 3 1]x[1 3 3 1]/64·4 to every channel, which doubles
/// height and width.
/// </summary>
internal sealed class AntiAliasedUpsample : Module<Tensor, Tensor>
{
    private readonly long channels;

    public AntiAliasedUpsample(long channels)
        : base(nameof(AntiAliasedUpsample))
    {
        this.channels = channels;
        register_buffer("filt", BinomialFilter.Create(channels, [1, 3, 3, 1], sum: 4));
    }

    /// <param name="input">(N, C, H, W).</param>
    /// <returns>(N, C, 2H, 2W).</returns>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var padded = functional.pad(input, (1, 1, 1, 1), PaddingModes.Replicate);
        return functional.conv_transpose2d(padded, get_buffer("filt")!, strides: [2, 2], padding: [2, 2],
            groups: channels)
            .narrow(2, 1, 2 * input.shape[2])
            .narrow(3, 1, 2 * input.shape[3])
            .MoveToOuterDisposeScope();
    }
}
