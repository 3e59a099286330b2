namespace Hormesis.Evaluation.Quality;

/// <summary>Sharpness of a slice within its head.</summary>
internal static class GradientEnergy
{
    /// <summary>
    /// Mean of the squared differences between horizontal and vertical neighbours that are both in the mask; 0 if there
    /// are no such neighbours.
    /// </summary>
    public static double Of(ReadOnlySpan<float> image, bool[] mask, int width)
    {
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < image.Length; i++)
        {
            if (i % width < width - 1)
                Add(image, i, i + 1);
            if (i + width < image.Length)
                Add(image, i, i + width);
        }

        return pairs == 0 ? 0 : sum / pairs;

        void Add(ReadOnlySpan<float> pixels, int a, int b)
        {
            if (!mask[a] || !mask[b])
                return;
            var difference = (double)pixels[a] - pixels[b];
            sum += difference * difference;
            pairs++;
        }
    }

    /// <summary>Ratio of two energies; 1 if both are 0.</summary>
    public static double Ratio(double energy, double reference) =>
        energy.Equals(reference) ? 1 : energy / reference;

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> energies)
    {
        double[] sorted = [.. energies.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
