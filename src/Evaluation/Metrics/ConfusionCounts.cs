namespace Hormesis.Evaluation.Metrics;

/// <summary>Numbers of pixels by prediction and reference. The counts of several slices can be added.</summary>
public readonly record struct ConfusionCounts(long TruePositives, long FalsePositives, long FalseNegatives,
    long TrueNegatives)
{
    public static ConfusionCounts operator +(ConfusionCounts a, ConfusionCounts b) => new(
        a.TruePositives + b.TruePositives,
        a.FalsePositives + b.FalsePositives,
        a.FalseNegatives + b.FalseNegatives,
        a.TrueNegatives + b.TrueNegatives);

    /// <param name="prediction">0 or 1 for each pixel.</param>
    /// <param name="reference">
    /// 0 or 1 for each pixel; it has the same length as the prediction, at least one pixel.
    /// </param>
    public static ConfusionCounts Of(ReadOnlySpan<byte> prediction, ReadOnlySpan<byte> reference)
    {
        if (prediction.Length != reference.Length || prediction.IsEmpty)
            throw new ArgumentException($"A prediction of {prediction.Length} pixels cannot be compared with a " +
                $"reference of {reference.Length}.", nameof(prediction));

        Span<long> counts = stackalloc long[4];
        for (var i = 0; i < prediction.Length; i++)
        {
            if ((prediction[i] | reference[i]) > 1)
                throw new ArgumentException($"A mask may contain only 0 and 1, but pixel {i} is {prediction[i]} in " +
                    $"the prediction and {reference[i]} in the reference.", nameof(prediction));
            counts[(2 * prediction[i]) + reference[i]]++;
        }

        return new(TruePositives: counts[3], FalsePositives: counts[2], FalseNegatives: counts[1],
            TrueNegatives: counts[0]);
    }
}
