namespace Hormesis.Evaluation.Quality;

/// <summary>Intensities in [-1, 1] in 256 bins of equal width.</summary>
internal sealed class IntensityHistogram
{
    public const int Bins = 256;
    public const double BinWidth = Range / Bins;
    private const double Range = 2;

    private readonly long[] counts = new long[Bins];

    public long Total { get; private set; }

    public IReadOnlyList<long> Counts => counts;

    /// <summary>Bin of an intensity. The last bin includes 1.</summary>
    public static int BinOf(float intensity) => Math.Clamp((int)((intensity + 1) / BinWidth), 0, Bins - 1);

    /// <summary>Counts the pixels of an image that are in the mask.</summary>
    public IntensityHistogram Add(ReadOnlySpan<float> image, bool[] mask)
    {
        for (var i = 0; i < image.Length; i++)
        {
            if (!mask[i])
                continue;
            counts[BinOf(image[i])]++;
            Total++;
        }

        return this;
    }

    /// <summary>
    /// First Wasserstein distance of the two distributions, ∫|F - G|: the mean distance by which intensities must be
    /// moved, in their unit. It is exact up to the width of a bin. The distance of two empty distributions is 0; if
    /// only one is empty, it is 2, the whole range.
    /// </summary>
    public double Distance(IntensityHistogram other)
    {
        if (Total == 0 || other.Total == 0)
            return Total == other.Total ? 0 : Range;

        var (distance, own, others) = (0.0, 0L, 0L);
        for (var bin = 0; bin < Bins; bin++)
        {
            own += counts[bin];
            others += other.counts[bin];
            distance += Math.Abs(((double)own / Total) - ((double)others / other.Total));
        }

        return distance * BinWidth;
    }
}
