using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Intensities;

/// <summary>Finds the fill value around the head in a scan.</summary>
internal static class BorderValue
{
    /// <summary>The limit is less than 1, because a tightly cropped brain touches the sides in some places.</summary>
    private const double MinPart = 0.9;

    /// <summary>
    /// Returns the value that nearly all voxels on the four upright sides have exactly. The bottom and top sides do not
    /// count, because necks and slabs end there within the head.
    /// </summary>
    /// <returns>Null if no value covers nine tenths of the sides.</returns>
    public static float? Of(Volume volume)
    {
        float[] sides = [.. Sides(volume)];
        var candidate = Majority(sides);
        return sides.Count(value => value == candidate) >= MinPart * sides.Length ? candidate : null;
    }

    private static IEnumerable<float> Sides(Volume volume)
    {
        var (width, height, _) = volume.Size;
        for (var row = 0; row < volume.Voxels.Length; row += width)
        {
            var y = row / width % height;
            var step = y == 0 || y == height - 1 ? 1 : Math.Max(1, width - 1);
            for (var x = 0; x < width; x += step)
                yield return volume.Voxels[row + x];
        }
    }

    /// <summary>Returns the only value that can be the majority (Boyer and Moore 1991).</summary>
    private static float Majority(float[] values)
    {
        var (candidate, count) = (values[0], 0);
        foreach (var value in values)
        {
            if (count == 0)
                candidate = value;
            count += value == candidate ? 1 : -1;
        }

        return candidate;
    }
}
