using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>
/// x + conv_block(x), where conv_block has two 3x3 convolutions with instance norms and a ReLU between them.
/// </summary>
internal sealed class ResidualBlock : Module<Tensor, Tensor>
{
    private readonly Sequential conv_block;

    public ResidualBlock(long channels)
        : base(nameof(ResidualBlock))
    {
        conv_block = Sequential(
            ReflectionPad2d(1), new BlockedConv2d(channels, channels, 3), new InstanceNorm(channels), ReLU(),
            ReflectionPad2d(1), new BlockedConv2d(channels, channels, 3), new InstanceNorm(channels));
        RegisterComponents();
    }

    /// <param name="input">(N, C, H, W), H and W at least 2.</param>
    /// <returns>(N, C, H, W).</returns>
    public override Tensor forward(Tensor input)
    {
        using var change = conv_block.call(input);
        return input + change;
    }
}
