using Hormesis.Evaluation.Statistics.RankTests;
using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Quality;

/// <summary>
/// Scores synthetic slices by their similarity to real ones. It uses only images, neither the mask of a synthetic slice
/// nor the true image of the same slice.
/// </summary>
public static class QualityGate
{
    /// <param name="synthetic">Synthetic slices; if S translated a source, of each of its slices in order.</param>
    /// <param name="source">The slices that S translated; null if there are none.</param>
    /// <param name="real">Real images of the training split.</param>
    /// <param name="syntheticFeatures">Deep features of each synthetic slice, all from one network.</param>
    /// <param name="realFeatures">Deep features of each real slice, from the same network.</param>
    /// <param name="measures">Measures that enter the score; <see cref="QualityMeasure.HeadShape"/> needs a
    /// source.</param>
    /// <returns>One entry for each synthetic slice, in the order of the set.</returns>
    public static IReadOnlyList<SliceQuality> Score(
        SliceSet synthetic,
        SliceSet? source,
        SliceSet real,
        IReadOnlyList<float[]> syntheticFeatures,
        IReadOnlyList<float[]> realFeatures,
        IReadOnlyList<QualityMeasure> measures)
    {
        if (source is not null
            && !synthetic.Records.Select(record => record.Id).SequenceEqual(source.Records.Select(record => record.Id)))
            throw new ArgumentException("The synthetic set and the source have different slices.", nameof(synthetic));
        if (syntheticFeatures.Count != synthetic.Count || realFeatures.Count != real.Count)
            throw new ArgumentException("Each slice must have one vector of features.", nameof(syntheticFeatures));

        var reference = new RealReference(real, realFeatures);
        return Scored(
            [.. Enumerable.Range(0, synthetic.Count)
            .Select(i => reference.Measure(synthetic, source, i, syntheticFeatures[i]))], measures);
    }

    /// <summary>
    /// Selects the slices that pass: the best round(fraction · n), with halves rounded up and at least one. Of slices
    /// with equal scores, those with the first names are selected.
    /// </summary>
    /// <param name="fraction">Fraction in (0, 1].</param>
    /// <returns>The <see cref="SliceQuality.Id"/> of each selected slice.</returns>
    public static IReadOnlySet<string> Best(IReadOnlyList<SliceQuality> slices, double fraction) => slices
        .OrderBy(slice => slice.Score)
        .ThenBy(slice => slice.Id, StringComparer.Ordinal)
        .Take(CountOfBest(slices.Count, fraction))
        .Select(slice => slice.Id)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Number of slices that pass.</summary>
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

    /// <summary>Value of a measure, transformed so that smaller is better.</summary>
    private static double Badness(SliceQuality slice, QualityMeasure measure) => measure switch
    {
        QualityMeasure.Intensity => slice.Intensity,
        QualityMeasure.Sharpness => Math.Abs(PortableMath.Log(slice.Sharpness)),
        QualityMeasure.HeadShape => -slice.HeadShape!.Value,
        _ => slice.Features,
    };
}
