using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Initial weights: Xavier normal with a gain; biases 0; embedding of the domains N(0, 1).</summary>
internal static class SantaInitialization
{
    /// <summary>Gain of the published implementation (<c>init_gain</c>).</summary>
    public const double PublishedGain = 0.02;

    /// <summary>
    /// Draws the parameters in the order of their names, so that they depend only on <paramref name="random"/>.
    /// </summary>
    public static void Apply(nn.Module module, RandomStream random, double gain)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        foreach (var (name, parameter) in module.named_parameters()
            .OrderBy(entry => entry.name, StringComparer.Ordinal))
        {
            var deviation = name.EndsWith("bias", StringComparison.Ordinal) ? 0
                : name == "domain_embedding.weight" ? 1
                : gain * XavierDeviation(parameter.shape);
            var values = new float[parameter.numel()];
            for (var i = 0; deviation > 0 && i < values.Length; i++)
                values[i] = (float)(deviation * random.NextGaussian());
            parameter.copy_(tensor(values).view(parameter.shape));
        }
    }

    /// <summary>Standard deviation √(2 / (fan in + fan out)) (Glorot and Bengio, 2010).</summary>
    private static double XavierDeviation(long[] shape)
    {
        var field = shape.Skip(2).Aggregate(1L, (product, size) => product * size);
        return Math.Sqrt(2.0 / ((shape[0] + shape[1]) * field));
    }
}
