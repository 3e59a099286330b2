using Hormesis.Stages.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hormesis.Networks.Weights;

/// <summary>Initial weights: kernels from normal distributions with mean 0, biases and offsets 0, scales 1.</summary>
internal static class GaussianWeights
{
    /// <summary>Draws the kernels in the order of their names, so that the weights depend only on the stream.</summary>
    /// <param name="variance">Variance of a kernel, by its name and its shape (outputs, inputs, h, w).</param>
    public static void Draw(nn.Module network, Func<string, long[], double> variance, RandomStream stream)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        foreach (var (name, parameter) in network.named_parameters()
            .OrderBy(entry => entry.name, StringComparer.Ordinal))
        {
            if (parameter.dim() == 4)
                Draw(parameter, Math.Sqrt(variance(name, parameter.shape)), stream);
            else // TorchSharp does not initialise the scales of a group norm.
                parameter.fill_(name.EndsWith("bias", StringComparison.Ordinal) ? 0 : 1);
        }
    }

    private static void Draw(Parameter kernel, double deviation, RandomStream stream)
    {
        var values = new float[kernel.numel()];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(deviation * stream.NextGaussian());
        kernel.copy_(tensor(values).reshape(kernel.shape));
    }
}
