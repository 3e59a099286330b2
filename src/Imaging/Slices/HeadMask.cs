namespace Hormesis.Imaging.Slices;

/// <summary>
/// The head in a normalised slice: the largest 4-connected region above air, with the area that it encloses.
/// </summary>
public static class HeadMask
{
    /// <summary>Threshold: 5 % of the range [-1, 1] above air, as for scans before they are normalised.</summary>
    private const float Air = -0.9f;

    /// <returns>True inside the head, row by row. If the whole slice is air, all values are false.</returns>
    public static bool[] Of(SliceSet set, int index)
    {
        bool[] bright = [.. set.Image(index).ToArray().Select(pixel => pixel > Air)];
        var head = Largest(Regions(bright, set.Height, set.Width, _ => true), bright.Length);
        var outside = new bool[head.Length];
        foreach (var region in Regions([.. head.Select(pixel => !pixel)], set.Height, set.Width,
            pixel => IsBorder(pixel, set.Height, set.Width)))
            region.ForEach(pixel => outside[pixel] = true);
        return [.. outside.Select(pixel => !pixel)];
    }

    /// <summary>2|A∩B| / (|A|+|B|); 1 if both are empty.</summary>
    public static double Dice(bool[] a, bool[] b)
    {
        var total = a.Count(pixel => pixel) + b.Count(pixel => pixel);
        return total == 0 ? 1 : 2.0 * a.Zip(b).Count(pair => pair.First && pair.Second) / total;
    }

    private static bool[] Largest(IEnumerable<List<int>> regions, int pixels)
    {
        var mask = new bool[pixels];
        foreach (var pixel in regions.MaxBy(region => region.Count) ?? [])
            mask[pixel] = true;
        return mask;
    }

    private static bool IsBorder(int pixel, int height, int width) =>
        pixel < width || pixel >= (height - 1) * width || pixel % width == 0 || pixel % width == width - 1;

    /// <summary>
    /// The 4-connected regions of the mask that contain a start pixel, in the order of their first start pixel.
    /// </summary>
    private static IEnumerable<List<int>> Regions(bool[] mask, int height, int width, Func<int, bool> isStart)
    {
        var seen = new bool[mask.Length];
        for (var start = 0; start < mask.Length; start++)
        {
            if (mask[start] && !seen[start] && isStart(start))
                yield return Region(mask, seen, start, height, width);
        }
    }

    private static List<int> Region(bool[] mask, bool[] seen, int start, int height, int width)
    {
        List<int> region = [start];
        seen[start] = true;
        for (var i = 0; i < region.Count; i++)
        {
            var (row, column) = Math.DivRem(region[i], width);
            Visit(row > 0, region[i] - width);
            Visit(row < height - 1, region[i] + width);
            Visit(column > 0, region[i] - 1);
            Visit(column < width - 1, region[i] + 1);
        }

        return region;

        void Visit(bool isInside, int pixel)
        {
            if (!isInside || !mask[pixel] || seen[pixel])
                return;
            seen[pixel] = true;
            region.Add(pixel);
        }
    }
}
