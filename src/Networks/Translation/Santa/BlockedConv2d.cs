using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>A square convolution with a bias, computed in <see cref="WholeBlocks"/>.</summary>
internal sealed class BlockedConv2d : Module<Tensor, Tensor>
{
    private readonly long padding;
    private readonly Parameter weight;
    private readonly Parameter bias;

    /// <param name="padding">Number of zeros on each side.</param>
    public BlockedConv2d(long inputs, long outputs, long size, long padding = 0)
        : base(nameof(BlockedConv2d))
    {
        this.padding = padding;
        weight = Parameter(zeros(outputs, inputs, size, size));
        bias = Parameter(zeros(outputs));
        RegisterComponents();
    }

    /// <param name="input">(N, inputs, H, W).</param>
    public override Tensor forward(Tensor input) => WholeBlocks.Convolve(input, weight, bias, padding);
}
