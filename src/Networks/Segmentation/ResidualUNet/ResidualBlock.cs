using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Segmentation.ResidualUNet;

/// <summary>
/// LeakyReLU(norm(conv(LeakyReLU(norm(conv(x))))) + skip(x)) with 3x3 convolutions (He et al. 2016). If the number of
/// channels changes, the block halves height and width, and its skip is 2x2 average pooling, 1x1 convolution and norm.
/// </summary>
internal sealed class ResidualBlock : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> conv1, conv2, skip;

    public ResidualBlock(long inputs, long outputs)
        : base(nameof(ResidualBlock))
    {
        var halves = inputs != outputs;
        conv1 = new ConvNorm(inputs, outputs, stride: halves ? 2 : 1);
        conv2 = new ConvNorm(outputs, outputs, isActivated: false);
        skip = halves
            ? Sequential(AvgPool2d(2), new ConvNorm(inputs, outputs, size: 1, isActivated: false))
            : Identity();
        RegisterComponents();
    }

    /// <param name="input">(N, inputs, H, W).</param>
    /// <returns>(N, outputs, H, W), or half the height and width if the number of channels changes.</returns>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var change = conv2.forward(conv1.forward(input));
        return change.add_(skip.forward(input)).leaky_relu_(ConvNorm.Slope).MoveToOuterDisposeScope();
    }
}
