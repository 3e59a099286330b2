using Hormesis.Networks.Weights;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Networks.Segmentation.ResidualUNet;

/// <summary>
/// Initial weights like nnU-Net's: normal with variance 2 / ((1 + slope²) fan-in) for leaky ReLUs (He et al. 2015).
/// Biases and offsets are 0. Scales are 1, but 0 at the end of each residual block, so that at first each block
/// computes only its skip.
/// </summary>
internal static class ResidualUNetInitialization
{
    public static void Apply(ResidualUNet network, RandomStream stream)
    {
        GaussianWeights.Draw(network, Variance, stream);
        using var _ = no_grad();
        foreach (var (name, parameter) in network.named_parameters())
        {
            if (name.EndsWith(".conv2.norm.weight", StringComparison.Ordinal))
                parameter.zero_();
        }
    }

    /// <summary>
    /// Variance of a kernel. As in PyTorch, the fan-in of an up-convolution also follows from its shape.
    /// </summary>
    private static double Variance(string name, long[] shape) =>
        2 / ((1 + (ConvNorm.Slope * ConvNorm.Slope)) * shape[1] * shape[2] * shape[3]);
}
