using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Quality;

/// <summary>
/// The baseline that a translation must exceed. One rising curve maps CT to MRI intensities, so that the heads of all
/// CTs together get the intensity distribution of the heads of all real MRIs. Like S, it needs no pairs.
/// </summary>
public static class HistogramMatching
{
    /// <param name="source">CTs.</param>
    /// <param name="real">MRIs of other patients.</param>
    /// <returns>The CTs with changed intensities inside the head, and air outside it.</returns>
    public static SliceSet Match(SliceSet source, SliceSet real)
    {
        bool[][] heads = [.. Enumerable.Range(0, source.Count).Select(i => HeadMask.Of(source, i))];
        var from = new IntensityHistogram();
        for (var i = 0; i < source.Count; i++)
            from.Add(source.Image(i), heads[i]);
        var to = new IntensityHistogram();
        for (var i = 0; i < real.Count; i++)
            to.Add(real.Image(i), HeadMask.Of(real, i));

        var curve = Curve(from, to);
        return source.With([.. heads.SelectMany((head, slice) => Apply(curve, source.Image(slice), head))]);
    }

    private static float[] Apply(float[] curve, ReadOnlySpan<float> image, bool[] head)
    {
        var pixels = new float[image.Length];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = head[i] ? curve[IntensityHistogram.BinOf(image[i])] : -1;
        return pixels;
    }

    /// <summary>
    /// For each bin, the quantile of its middle in the other distribution, interpolated linearly within a bin.
    /// </summary>
    internal static float[] Curve(IntensityHistogram from, IntensityHistogram to)
    {
        var curve = new float[IntensityHistogram.Bins];
        var (below, bin, belowBin) = (0.0, 0, 0.0);
        for (var i = 0; i < curve.Length; i++)
        {
            var quantile = from.Total == 0 ? 0 : (below + (0.5 * from.Counts[i])) / from.Total;
            while (bin < IntensityHistogram.Bins - 1 && belowBin + Share(bin) <= quantile)
                belowBin += Share(bin++);
            var within = Share(bin) > 0 ? Math.Min(1, (quantile - belowBin) / Share(bin)) : 0;
            curve[i] = (float)(((bin + within) * IntensityHistogram.BinWidth) - 1);
            below += from.Counts[i];
        }

        return curve;

        double Share(int index) => to.Total == 0 ? 0 : (double)to.Counts[index] / to.Total;
    }
}
