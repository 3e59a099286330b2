using Hormesis.Stages.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>
/// First weights: normal with variance 2 / fan-in where a ReLU follows (He et al. 2015), 1 / fan-in where none does
/// (up-convolutions and the last layer); biases and offsets 0, scales 1.
/// </summary>
internal static class UNetInitialization
{
    public static void Apply(UNet network, RandomStream stream)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        foreach (var (name, module) in network.named_modules().OrderBy(entry => entry.name, StringComparer.Ordinal))
        {
            // Channels that meet in one output pixel, times the kernel's pixels; kernel 2 of stride 2 gives each pixel
            // one.
            if (module is Conv2d convolution)
                Fill(convolution.weight, (name == "head" ? 1.0 : 2.0) / convolution.weight.shape[1..]
                    .Aggregate((a, b) => a * b), stream);
            else if (module is ConvTranspose2d up)
                Fill(up.weight, 1.0 / up.weight.shape[0], stream);
            foreach (var (parameter, value) in module.named_parameters(recurse: false))
            {
                if (parameter == "bias")
                    value.zero_();
            }
        }
    }

    private static void Fill(Parameter weight, double variance, RandomStream stream)
    {
        var values = new float[weight.numel()];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(Math.Sqrt(variance) * stream.NextGaussian());
        weight.copy_(tensor(values).reshape(weight.shape));
    }
}
