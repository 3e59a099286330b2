namespace Hormesis.Imaging.Preparation;

/// <summary>
/// One axis of a separable resampling. Each output pixel has source voxels and weights; the sum of the weights is 1
/// minus the part outside the source. Shrinking averages over the area of the pixel, and enlarging interpolates
/// linearly.
/// </summary>
internal sealed class AxisSampling
{
    private readonly (int First, float[] Weights)[] taps;

    private AxisSampling((int First, float[] Weights)[] taps) => this.taps = taps;

    public int Count => taps.Length;

    /// <summary>First source voxel of an output pixel, and the weights of that voxel and the next ones.</summary>
    public (int First, float[] Weights) this[int pixel] => taps[pixel];

    /// <param name="source">Number of source voxels.</param>
    /// <param name="spacing">Size of a source voxel in mm.</param>
    /// <param name="start">Start of the output, in mm from the first voxel's edge.</param>
    /// <param name="side">Length of the output in mm.</param>
    /// <param name="output">Number of output pixels.</param>
    public static AxisSampling Create(int source, double spacing, double start, double side, int output)
    {
        var (origin, step) = (start / spacing, side / output / spacing);
        // Sizes that differ only by rounding count as equal.
        var isShrinking = step > 1 - 1e-9;
        return new([.. Enumerable.Range(0, output).Select(pixel => isShrinking
            ? Area(source, origin + (pixel * step), origin + ((pixel + 1) * step))
            : Linear(source, origin + ((pixel + 0.5) * step)))]);
    }

    /// <summary>Resamples every line of the source to a line of the output.</summary>
    /// <param name="lines">Number of consecutive lines.</param>
    public float[] AlongRows(float[] values, int lines)
    {
        var result = new float[lines * Count];
        var length = values.Length / lines;
        for (var line = 0; line < lines; line++)
        {
            for (var pixel = 0; pixel < Count; pixel++)
            {
                var (first, weights) = taps[pixel];
                var sum = 0f;
                for (var tap = 0; tap < weights.Length; tap++)
                    sum += weights[tap] * values[(line * length) + first + tap];
                result[(line * Count) + pixel] = sum;
            }
        }

        return result;
    }

    /// <summary>Weights of the voxels between two edges, in voxels.</summary>
    private static (int First, float[] Weights) Area(int source, double from, double to)
    {
        var first = (int)Math.Clamp(Math.Floor(from), 0, source);
        var end = (int)Math.Clamp(Math.Ceiling(to), first, source);
        return (first,
            [.. Enumerable.Range(first, end - first)
            .Select(voxel => (float)(Math.Max(0, Math.Min(to, voxel + 1) - Math.Max(from, voxel)) / (to - from)))]);
    }

    /// <summary>Weights at a position in voxels, where voxel 0 covers 0 to 1 and has its value at 0.5.</summary>
    private static (int First, float[] Weights) Linear(int source, double place)
    {
        if (place < 0 || place > source)
            return (0, []);

        var centre = Math.Clamp(place - 0.5, 0, source - 1);
        var first = Math.Min((int)centre, Math.Max(source - 2, 0));
        var fraction = (float)(centre - first);
        return (first, source == 1 ? [1] : [1 - fraction, fraction]);
    }
}
