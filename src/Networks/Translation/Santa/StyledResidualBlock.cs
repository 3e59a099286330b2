using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>A <see cref="ResidualBlock"/> whose norms are AdaIN.</summary>
internal sealed class StyledResidualBlock : Module<Tensor, Tensor, Tensor>
{
    private readonly StyledSequential conv_block;

    public StyledResidualBlock(long channels, long styleDimension)
        : base(nameof(StyledResidualBlock))
    {
        conv_block = new StyledSequential(
            ReflectionPad2d(1), new BlockedConv2d(channels, channels, 3),
                new AdaptiveInstanceNorm(channels, styleDimension), ReLU(),
            ReflectionPad2d(1), new BlockedConv2d(channels, channels, 3),
                new AdaptiveInstanceNorm(channels, styleDimension));
        RegisterComponents();
    }

    /// <param name="input">(N, C, H, W), H and W at least 2.</param>
    /// <param name="style">(N, style dimension).</param>
    /// <returns>(N, C, H, W).</returns>
    public override Tensor forward(Tensor input, Tensor style)
    {
        using var change = conv_block.call(input, style);
        return input + change;
    }
}
