using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Intensities;

/// <summary>Maps intensities to [-1, 1], with air at -1.</summary>
public static class Normalization
{
    /// <summary>Slices that are cropped to the head consist of up to 95 % head (Cheng, figshare 1512427).</summary>
    private const double MaxHeadPart = 0.98;

    /// <summary>Computes the mapping of one scan.</summary>
    /// <exception cref="HormesisException">The image is constant or empty, air cannot be separated from the head (the
    /// message names the case), or the configuration is invalid.</exception>
    public static NormalizationRecord Of(CohortCase subject, IntensityConfig config)
    {
        Check(config);
        var name = $"case {subject.Case} (first slice {subject.FirstSlice})";
        var voxels = subject.Image.Voxels;
        var isWindow = config.Method == IntensityMethod.Window;
        var threshold = HeadThreshold.Of(subject.Image, isWindow)
            ?? throw new HormesisException(
                $"{name}: its image is constant: every voxel is {voxels[0]}. Remove the case, or correct its scan.");
        var head = Array.FindAll(voxels, threshold.IsHead);
        var count = head.Length;
        if (count < HeadThreshold.MinVoxels)
            throw new HormesisException($"{name}: its image is empty: {count} voxels are brighter than air " +
                $"({threshold.Above}), but at least {HeadThreshold.MinVoxels} are needed. Remove the case, or " +
                "correct its scan.");
        if (!isWindow && count > MaxHeadPart * voxels.Length)
            throw new HormesisException(
                $"{name}: air cannot be separated from the head: {count} of {voxels.Length} voxels " +
                $"({100.0 * count / voxels.Length:0.0} %) are {threshold}, but at most {100 * MaxHeadPart} % may be. " +
                $"Set the air around the head to one value, or give the cohort `intensity: {{ method: window, " +
                $"low: …, high: … }}`, which does not need the air.");

        var (low, high) = isWindow ? (config.Low, config.High)
            : (Percentile.Of(head, config.Low), Percentile.Of(head, config.High));
        if (!(low < high))
            throw new HormesisException($"{name}: its image is constant inside the head: the {config.Low}th and " +
                $"the {config.High}th percentile are both {low}. Remove the case, or correct its scan.");

        return new()
        {
            Patient = subject.Patient,
            Case = subject.Case,
            FirstSlice = subject.FirstSlice,
            Method = config.Method,
            Low = low,
            High = high,
            Air = threshold.Air,
            HeadAbove = threshold.Above,
            HeadVoxels = count,
        };
    }

    /// <returns>Value in [-1, 1]. Air is exactly -1.</returns>
    public static float Apply(NormalizationRecord numbers, float value) => value == numbers.Air
        ? -1
        : (float)Math.Clamp((2 * (value - numbers.Low) / (numbers.High - numbers.Low)) - 1, -1, 1);

    private static void Check(IntensityConfig config)
    {
        if (config.Low >= config.High)
            throw new HormesisException($"Intensities: low {config.Low} must be below high {config.High}.");
        if (config.Method == IntensityMethod.Percentiles && (config.Low < 0 || config.High > 100))
            throw new HormesisException(
                $"Intensities: percentiles low {config.Low} and high {config.High} must be within 0 and 100 %.");
    }
}
