namespace Hormesis.Imaging.Intensities;

internal static class Percentile
{
    /// <summary>With linear interpolation between neighbours, as NumPy's default.</summary>
    /// <param name="values">At least one; brought into another order, but not sorted, for a scan has nine
    /// million.</param>
    /// <param name="percent">0 .. 100.</param>
    public static double Of(Span<float> values, double percent)
    {
        var rank = percent / 100 * (values.Length - 1);
        var below = (int)Math.Floor(rank);
        Select(values, below);
        var lower = (double)values[below];
        var upper = below + 1 < values.Length ? Least(values[(below + 1)..]) : lower;
        return lower + ((rank - below) * (upper - lower));
    }

    /// <summary>Puts the value of a rank into its place, no greater ones before it and no smaller ones after it (Hoare
    /// 1961).</summary>
    private static void Select(Span<float> values, int rank)
    {
        var (first, last) = (0, values.Length - 1);
        while (first < last)
        {
            var pivot = values[first + ((last - first) / 2)];
            var (left, right) = (first, last);
            while (left <= right)
            {
                while (values[left] < pivot)
                    left++;
                while (values[right] > pivot)
                    right--;
                if (left > right)
                    break;
                (values[left], values[right]) = (values[right], values[left]);
                (left, right) = (left + 1, right - 1);
            }

            if (rank <= right)
                last = right;
            else if (rank >= left)
                first = left;
            else
                return;
        }
    }

    private static float Least(ReadOnlySpan<float> values)
    {
        var least = values[0];
        foreach (var value in values)
            least = Math.Min(least, value);
        return least;
    }
}
