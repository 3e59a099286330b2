using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Intensities;

/// <summary>The value that a scan was filled with around the head.</summary>
internal static class BorderValue
{
    /// <summary>A brain that was cut out tightly touches the sides here and there.</summary>
    private const double MinPart = 0.9;

    /// <summary>
    /// The value that exactly nearly all voxels on the four upright sides have. The feet's and the vertex' sides do not
    /// count: necks and slabs end there within the head.
    /// </summary>
    /// <returns>Null where no value has nine tenths of the sides.</returns>
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

    /// <summary>The only value that can make up more than half (Boyer and Moore 1991).</summary>
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
