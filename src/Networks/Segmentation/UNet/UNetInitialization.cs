using Hormesis.Networks.Weights;
using Hormesis.Stages.Random;

namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>
/// Initial weights: normal with variance 2 / fan-in if a ReLU follows (He et al. 2015), and 1 / fan-in otherwise
/// (up-convolutions and the last layer). Biases and offsets are 0, scales are 1.
/// </summary>
internal static class UNetInitialization
{
    public static void Apply(UNet network, RandomStream stream) => GaussianWeights.Draw(network, Variance, stream);

    /// <summary>
    /// Variance of a kernel. The fan-in is the number of channels that contribute to one output pixel, times the number
    /// of pixels of the kernel. An up-convolution has kernel 2 and stride 2, so each output pixel uses one pixel of the
    /// kernel.
    /// </summary>
    private static double Variance(string name, long[] shape) =>
        name.StartsWith("ups.", StringComparison.Ordinal) ? 1.0 / shape[0]
            : (name == "head.weight" ? 1.0 : 2.0) / (shape[1] * shape[2] * shape[3]);
}
