using Hormesis.Stages.Random;

namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>
/// First weights: normal with variance 2 / fan-in where a ReLU follows (He et al. 2015), 1 / fan-in where none does
/// (up-convolutions and the last layer); biases and offsets 0, scales 1.
/// </summary>
internal static class UNetInitialization
{
    public static void Apply(UNet network, RandomStream stream) => GaussianWeights.Draw(network, Variance, stream);

    /// <summary>
    /// The fan-in is the channels that meet in one output pixel, times the kernel's pixels. An up-convolution has
    /// kernel 2 and stride 2: each output pixel gets one pixel of the kernel.
    /// </summary>
    private static double Variance(string name, long[] shape) =>
        name.StartsWith("ups.", StringComparison.Ordinal) ? 1.0 / shape[0]
            : (name == "head.weight" ? 1.0 : 2.0) / (shape[1] * shape[2] * shape[3]);
}
