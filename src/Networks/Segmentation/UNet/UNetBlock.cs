using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>
/// 3x3 convolution without bias, normalisation and ReLU, all applied twice. (N, in, H, W) to (N, out, H, W).
/// </summary>
internal sealed class UNetBlock : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> conv1, norm1, conv2, norm2;

    public UNetBlock(int inChannels, int outChannels, UNetNorm norm)
        : base(nameof(UNetBlock))
    {
        conv1 = Conv2d(inChannels, outChannels, kernel_size: 3, padding: 1, bias: false);
        norm1 = Normalization(outChannels, norm);
        conv2 = Conv2d(outChannels, outChannels, kernel_size: 3, padding: 1, bias: false);
        norm2 = Normalization(outChannels, norm);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var hidden = norm1.forward(conv1.forward(input)).relu_();
        return norm2.forward(conv2.forward(hidden)).relu_().MoveToOuterDisposeScope();
    }

    private static Module<Tensor, Tensor> Normalization(int channels, UNetNorm norm) =>
        norm == UNetNorm.Batch ? BatchNorm2d(channels) : InstanceNorm2d(channels, affine: true);
}
