namespace Hormesis.Evaluation.Surfaces;

/// <summary>
/// Distances between the boundaries (<see cref="Boundary"/>) of a prediction and its reference, in the plane of the
/// slice. Those of several slices can be added. If only one mask of a slice is empty, each boundary pixel of the other
/// one is the slice's diagonal away, further than any two of its pixels.
/// </summary>
public sealed record SurfaceDistances
{
    private const double Percent = 0.95;

    /// <summary>Distance in mm of each boundary pixel of the prediction from the reference's boundary.</summary>
    public required IReadOnlyList<double> OfPrediction { get; init; }

    /// <summary>Distance in mm of each boundary pixel of the reference from the prediction's boundary.</summary>
    public required IReadOnlyList<double> OfReference { get; init; }

    /// <summary>Distance in mm up to which a boundary pixel counts as found, at least 0.</summary>
    public required double ToleranceMm { get; init; }

    /// <summary>
    /// 95th percentile Hausdorff distance in mm: the larger one of the 95th percentiles of both directions,
    /// interpolated linearly between order statistics (MetricsReloaded, <c>measured_hausdorff_distance_perc</c>). It is
    /// null if both masks are empty.
    /// </summary>
    public double? Hausdorff95 =>
        AreEmpty ? null : Math.Max(Percentile(OfPrediction), Percentile(OfReference));

    /// <summary>
    /// Normalised surface Dice: fraction of the boundary pixels of both masks that lie within the tolerance of the
    /// other boundary (Nikolov et al., "Clinically applicable segmentation of head and neck anatomy", 2021; on pixels
    /// as in MetricsReloaded). It is null if both masks are empty.
    /// </summary>
    public double? Dice =>
        AreEmpty ? null
        : (double)(Found(OfPrediction) + Found(OfReference)) / (OfPrediction.Count + OfReference.Count);

    private bool AreEmpty => OfPrediction.Count + OfReference.Count == 0;

    /// <param name="a">Distances of some slices.</param>
    /// <param name="b">Distances of other slices, with the same tolerance.</param>
    public static SurfaceDistances operator +(SurfaceDistances a, SurfaceDistances b) => a with
    {
        OfPrediction = [.. a.OfPrediction, .. b.OfPrediction],
        OfReference = [.. a.OfReference, .. b.OfReference],
    };

    /// <param name="prediction">0 or 1 for each pixel, row by row.</param>
    /// <param name="reference">0 or 1 for each pixel; it has the same size.</param>
    public static SurfaceDistances Of(ReadOnlySpan<byte> prediction, ReadOnlySpan<byte> reference, int width,
        PixelSpacing spacing, double toleranceMm)
    {
        if (prediction.Length != reference.Length || width < 1 || prediction.Length % width != 0)
            throw new ArgumentException($"A prediction of {prediction.Length} pixels and a reference of " +
                $"{reference.Length} are not two slices of width {width}.", nameof(prediction));

        var height = prediction.Length / width;
        var (predicted, expected) = (Boundary.Of(prediction, width), Boundary.Of(reference, width));
        return new()
        {
            OfPrediction = Distances(predicted, expected, height, width, spacing),
            OfReference = Distances(expected, predicted, height, width, spacing),
            ToleranceMm = toleranceMm,
        };
    }

    private static double[] Distances(
        IReadOnlyList<int> from, IReadOnlyList<int> to, int height, int width, PixelSpacing spacing)
    {
        if (to.Count == 0)
            return [.. from.Select(_ => spacing.Diagonal(height, width))];
        var field = new DistanceField(to, height, width, spacing);
        return [.. from.Select(field.At)];
    }

    /// <returns>0 if there are no distances.</returns>
    private static double Percentile(IReadOnlyList<double> distances)
    {
        if (distances.Count == 0)
            return 0;
        double[] sorted = [.. distances.Order()];
        var place = Percent * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length
            ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]))
            : sorted[below];
    }

    private int Found(IEnumerable<double> distances) => distances.Count(distance => distance <= ToleranceMm);
}
