using Hormesis.Networks.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>
/// SANTA's regulariser (Xie et al. 2023): how fast the decoder's features change along the path between the domains.
/// The shortest path changes no more than translation asks for.
/// </summary>
internal static class ShortestPath
{
    /// <summary>Smaller steps, at the path's ends, would be divided by next to nothing.</summary>
    private const double LeastStep = 0.1;

    /// <summary>
    /// The energy of each layer: mean of J², J = (f(d1) - f(d2)) / max(d1 - d2, 0.1) image by image, with d1 and d2 =
    /// center ± interval, clamped to [0, 1].
    /// </summary>
    /// <param name="latents">(N, C, H, W).</param>
    /// <param name="center">(N).</param>
    /// <param name="interval">(N).</param>
    /// <param name="layers">Of the decoder, rising.</param>
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
