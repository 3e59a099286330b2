namespace Hormesis.Imaging.Intensities;

internal static class Percentile
{
    /// <summary>With linear interpolation between neighbours, as NumPy's default.</summary>
    /// <param name="sorted">Ascending, at least one.</param>
    /// <param name="percent">0 .. 100.</param>
    public static double OfSorted(ReadOnlySpan<float> sorted, double percent)
    {
        var rank = percent / 100 * (sorted.Length - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((rank - below) * ((double)sorted[above] - sorted[below]));
    }
}
