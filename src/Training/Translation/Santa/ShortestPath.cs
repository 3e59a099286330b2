using Hormesis.Networks.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>
/// SANTA's regulariser (Xie et al. 2023). It measures how fast the features of the decoder change along the path
/// between the domains. On the shortest path they change only as much as the translation needs.
/// </summary>
internal static class ShortestPath
{
    /// <summary>
    /// Lower bound of d1 - d2. At the ends of the path the clamped difference can be near 0, and the quotient would
    /// become too large.
    /// </summary>
    private const double LeastStep = 0.1;

    /// <summary>
    /// The energy of each layer: the mean of J² with J = (f(d1) - f(d2)) / max(d1 - d2, 0.1) for each image, where d1
    /// and d2 are center ± interval, clamped to [0, 1].
    /// </summary>
    /// <param name="latents">(N, C, H, W).</param>
    /// <param name="center">(N).</param>
    /// <param name="interval">(N).</param>
    /// <param name="layers">Indices of decoder layers, in rising order.</param>
    /// <returns>(layers).</returns>
    public static Tensor Energies(SantaGenerator generator, Tensor latents, Tensor center, Tensor interval,
        IReadOnlyList<int> layers)
    {
        using var scope = NewDisposeScope();
        var (after, before) = ((center + interval).clamp(0, 1), (center - interval).clamp(0, 1));
        var step = (after - before).clamp_min(LeastStep).view(-1, 1, 1, 1);
        var features = generator.DecodeLayers(cat([latents, latents]), cat([after, before]), layers);
        var energies = features.Select(feature =>
        {
            var ends = feature.chunk(2);
            return ((ends[0] - ends[1]) / step).square().mean();
        });
        return stack(energies).MoveToOuterDisposeScope();
    }
}
