using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Segmentation.ResidualUNet;

/// <summary>
/// Convolution without bias, then instance normalisation with a learned scale and offset for each channel, then leaky
/// ReLU.
/// </summary>
internal sealed class ConvNorm : Module<Tensor, Tensor>
{
    /// <summary>Slope of the leaky ReLU below 0.</summary>
    public const double Slope = 0.01;

    private readonly Module<Tensor, Tensor> conv, norm;
    private readonly bool isActivated;

    /// <param name="size">Height and width of the kernel; odd.</param>
    /// <param name="isActivated">If false, the leaky ReLU is left out.</param>
    public ConvNorm(long inputs, long outputs, long size = 3, long stride = 1, bool isActivated = true)
        : base(nameof(ConvNorm))
    {
        this.isActivated = isActivated;
        conv = Conv2d(inputs, outputs, kernel_size: size, stride: stride, padding: size / 2, bias: false);
        norm = GroupNorm(outputs, outputs); // the same function as an instance norm, and faster in libtorch
        RegisterComponents();
    }

    /// <param name="input">(N, inputs, H, W).</param>
    /// <returns>(N, outputs, H / stride, W / stride).</returns>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var normal = norm.forward(conv.forward(input));
        return (isActivated ? normal.leaky_relu_(Slope) : normal).MoveToOuterDisposeScope();
    }
}
