namespace Hormesis.Imaging.Intensities;

internal static class Percentile
{
    /// <summary>Computes a percentile with linear interpolation between neighbours, as NumPy does by default.</summary>
    /// <param name="values">
    /// At least one value. They are reordered but not fully sorted, because a scan can have nine million voxels.
    /// </param>
    /// <param name="percent">Percentage from 0 to 100.</param>
    public static double Of(Span<float> values, double percent)
    {
        var rank = percent / 100 * (values.Length - 1);
        var below = (int)Math.Floor(rank);
        Select(values, below);
        var lower = (double)values[below];
        var upper = below + 1 < values.Length ? Least(values[(below + 1)..]) : lower;
        return lower + ((rank - below) * (upper - lower));
    }

    /// <summary>
    /// Moves the value of a rank to its place (quickselect, Hoare 1961), with no greater values before it and no
    /// smaller ones after it.
    /// </summary>
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
