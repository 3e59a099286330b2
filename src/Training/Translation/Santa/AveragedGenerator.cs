using Hormesis.Networks.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>
/// Exponential moving average of the weights of a generator: after each step average = decay·average +
/// (1 - decay)·weights. It begins with the initial weights and owns its network.
/// </summary>
internal sealed class AveragedGenerator(SantaGenerator average, double decay) : IDisposable
{
    public SantaGenerator Network => average;

    /// <summary>Adds the weights of the step that has just finished.</summary>
    public void Add(SantaGenerator generator)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        foreach (var (mean, weight) in average.parameters().Zip(generator.parameters()))
            mean.lerp_(weight, 1 - decay);
    }

    public void Dispose() => average.Dispose();
}
