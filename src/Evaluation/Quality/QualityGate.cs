using Hormesis.Evaluation.Statistics.RankTests;
using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Quality;

/// <summary>
/// Scores synthetic slices by what real ones are like. It sees images alone: neither the mask of a synthetic slice nor
/// the true image that it stands for.
/// </summary>
public static class QualityGate
{
    /// <param name="synthetic">What S made of each slice of <paramref name="source"/>, in its order.</param>
    /// <param name="real">Real images of the training split.</param>
    /// <param name="syntheticFeatures">Deep features of each synthetic slice, of one network and length.</param>
    /// <param name="realFeatures">Those of each real slice.</param>
    /// <param name="measures">What enters the score.</param>
    /// <returns>One for each synthetic slice, in the set's order.</returns>
    public static IReadOnlyList<SliceQuality> Score(
        SliceSet synthetic,
        SliceSet source,
        SliceSet real,
        IReadOnlyList<float[]> syntheticFeatures,
        IReadOnlyList<float[]> realFeatures,
        IReadOnlyList<QualityMeasure> measures)
    {
        if (!synthetic.Records.Select(record => record.Id).SequenceEqual(source.Records.Select(record => record.Id)))
            throw new ArgumentException("The synthetic slices are not those of the source.", nameof(synthetic));
        if (syntheticFeatures.Count != synthetic.Count || realFeatures.Count != real.Count)
            throw new ArgumentException("Each slice has one vector of features.", nameof(syntheticFeatures));

        var reference = new RealReference(real, realFeatures);
        return Scored(
            [.. Enumerable.Range(0, synthetic.Count)
            .Select(i => reference.Measure(synthetic, source, i, syntheticFeatures[i]))], measures);
    }

    /// <summary>The slices that pass: the best round(fraction · n), halves upwards and at least one; of equal scores
    /// the first by name.</summary>
    /// <param name="fraction">In (0, 1].</param>
    /// <returns>Their <see cref="SliceQuality.Id"/>.</returns>
    public static IReadOnlySet<string> Best(IReadOnlyList<SliceQuality> slices, double fraction) => slices
        .OrderBy(slice => slice.Score)
        .ThenBy(slice => slice.Id, StringComparer.Ordinal)
        .Take(CountOfBest(slices.Count, fraction))
        .Select(slice => slice.Id)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>How many of so many slices pass.</summary>
    public static int CountOfBest(int count, double fraction) =>
        Math.Max(1, (int)Math.Floor(Math.Round(fraction * count, 9) + 0.5));

    internal static IReadOnlyList<SliceQuality> Scored(IReadOnlyList<SliceQuality> slices,
        IReadOnlyList<QualityMeasure> measures)
    {
        var ranks =
            measures.Select(measure => Ranking.DoubledRanks([.. slices.Select(slice => Badness(slice, measure))]))
            .ToList();
        return [.. slices.Select((slice, i) => slice with { Score = ranks.Average(rank => rank[i] / 2.0) })];
    }

    /// <summary>The smaller, the better.</summary>
    private static double Badness(SliceQuality slice, QualityMeasure measure) => measure switch
    {
        QualityMeasure.Intensity => slice.Intensity,
        QualityMeasure.Sharpness => Math.Abs(PortableMath.Log(slice.Sharpness)),
        QualityMeasure.HeadShape => -slice.HeadShape,
        _ => slice.Features,
    };
}
