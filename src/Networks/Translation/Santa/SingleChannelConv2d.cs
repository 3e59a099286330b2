using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>
/// A K x K convolution to one channel, computed row by row. Each row of the kernel is a 1 x K convolution to its own
/// channel; the channels are shifted by one row each and summed. libtorch computes output channels in blocks, and for a
/// single channel most of a block would be idle. This sum takes a quarter of the time.
/// </summary>
internal sealed class SingleChannelConv2d : Module<Tensor, Tensor>
{
    private readonly int size;
    private readonly Parameter weight;
    private readonly Parameter bias;

    /// <param name="channels">Number of input channels.</param>
    /// <param name="size">Height and width K of the kernel.</param>
    public SingleChannelConv2d(long channels, int size)
        : base(nameof(SingleChannelConv2d))
    {
        this.size = size;
        weight = Parameter(zeros(1, channels, size, size));
        bias = Parameter(zeros(1));
        RegisterComponents();
    }

    /// <param name="input">(N, channels, H, W).</param>
    /// <returns>(N, 1, H - K + 1, W - K + 1).</returns>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        // (N, K, H, W - K + 1)
        var rows = WholeBlocks.Convolve(input, weight[0].transpose(0, 1).unsqueeze(2), bias: null, padding: 0);
        var (image, channel, row, column) = (rows.stride(0), rows.stride(1), rows.stride(2), rows.stride(3));
        var shifted = rows.as_strided(
            // channel k from row k on
            [input.shape[0], size, input.shape[2] - size + 1, rows.shape[3]], [image, channel + row, row, column]);
        return (shifted.sum(1, keepdim: true) + bias).MoveToOuterDisposeScope();
    }
}
