using Hormesis.Imaging.Volumes;
using Hormesis.Pipeline;

namespace Hormesis.Imaging.Intensities;

/// <summary>Intensities to [-1, 1], the air at -1.</summary>
public static class Normalization
{
    /// <summary>The least number of voxels that can be a head.</summary>
    private const int MinHeadVoxels = 16;

    /// <summary>The numbers for one scan.</summary>
    /// <exception cref="HormesisException">The image is constant or empty, with the case's name; or the configuration makes no sense.</exception>
    public static NormalizationRecord Of(CohortCase subject, IntensityConfig config)
    {
        Check(config);
        var name = $"case {subject.Patient} (first slice {subject.FirstSlice})";
        var voxels = subject.Image.Voxels;
        var threshold = HeadThreshold.Of(voxels, config.Method == IntensityMethod.Window)
            ?? throw new HormesisException($"{name}: its image is constant, every voxel is {voxels[0]}. Remove the case, or mend its scan.");
        var head = Array.FindAll(voxels, value => value > threshold);
        if (head.Length < MinHeadVoxels)
            throw new HormesisException($"{name}: its image is empty: {head.Length} voxels are brighter than air ({threshold}), at least {MinHeadVoxels} are needed. Remove the case, or mend its scan.");

        var (low, high) = config.Method == IntensityMethod.Window ? (config.Low, config.High) : Percentiles(head, config);
        if (!(low < high))
            throw new HormesisException($"{name}: its image is constant inside the head: the {config.Low}th and the {config.High}th percentile both are {low}. Remove the case, or mend its scan.");

        return new()
        {
            Patient = subject.Patient,
            FirstSlice = subject.FirstSlice,
            Method = config.Method,
            Low = low,
            High = high,
            HeadAbove = threshold,
            HeadVoxels = head.Length,
        };
    }

    /// <returns>In [-1, 1].</returns>
    public static float Apply(NormalizationRecord numbers, float value) =>
        (float)Math.Clamp((2 * (value - numbers.Low) / (numbers.High - numbers.Low)) - 1, -1, 1);

    private static (double Low, double High) Percentiles(float[] head, IntensityConfig config)
    {
        Array.Sort(head);
        return (Percentile.OfSorted(head, config.Low), Percentile.OfSorted(head, config.High));
    }

    private static void Check(IntensityConfig config)
    {
        if (config.Low >= config.High)
            throw new HormesisException($"Intensities: low {config.Low} must be below high {config.High}.");
        if (config.Method == IntensityMethod.Percentiles && (config.Low < 0 || config.High > 100))
            throw new HormesisException($"Intensities: percentiles low {config.Low} and high {config.High} must be within 0 and 100 %.");
    }
}
