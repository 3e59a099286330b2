namespace Hormesis.Evaluation.Memory;

/// <summary>Synthetic images that are nearer to a training image than held-out real images are.</summary>
public sealed record MemoryFindings
{
    /// <summary>The synthetic images, nearest to their training image first.</summary>
    public required IReadOnlyList<NearestImage> Synthetic { get; init; }

    /// <summary>Correlation of each held-out real image with its nearest training image, ascending.</summary>
    public required IReadOnlyList<double> HeldOut { get; init; }

    /// <inheritdoc cref="MemoryConfig.Level"/>
    public required double Level { get; init; }

    /// <summary>
    /// Synthetic images that are nearer than the fraction <see cref="Level"/> of the held-out images, nearest first.
    /// </summary>
    public IReadOnlyList<NearestImage> Flagged => [.. Synthetic.Where(IsFlagged)];

    /// <summary>
    /// Expected fraction of flagged images if the synthetic images were as far from the training images as the H
    /// held-out ones: (H + 1 - ⌈Level H⌉) / (H + 1), because a synthetic image then has each rank among them equally
    /// often. It is 0 without held-out images.
    /// </summary>
    public double FlaggedByChance => HeldOut.Count == 0 ? 0
        : (HeldOut.Count + 1 - Math.Ceiling(Level * HeldOut.Count)) / (HeldOut.Count + 1);

    public static MemoryFindings Of(IReadOnlyList<NearestImage> images, double level) => new()
    {
        Synthetic =
        [
            .. images.Where(image => !image.IsHeldOut)
                .OrderByDescending(image => image.Correlation)
                .ThenBy(image => image.Id, StringComparer.Ordinal),
        ],
        HeldOut = [.. images.Where(image => image.IsHeldOut).Select(image => image.Correlation).Order()],
        Level = level,
    };

    private bool IsFlagged(NearestImage image) =>
        HeldOut.Count > 0 && HeldOut.Count(correlation => correlation < image.Correlation) >= Level * HeldOut.Count;
}
