using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Preparation;

/// <summary>The head's projection on the axial plane, without the scanner's table and the noise of the air.</summary>
internal static class HeadFootprint
{
    /// <summary>A column of voxels counts if at least one voxel in this many slices is head.</summary>
    private const int Slices = 20;

    /// <summary>Returns the bounds along x and y, ends excluded, of the largest edge-connected component.</summary>
    /// <param name="numbers">Record of the volume; some voxels must be head.</param>
    public static (int FirstX, int EndX, int FirstY, int EndY) Bounds(Volume volume, NormalizationRecord numbers)
    {
        var counts = new int[volume.Size.X * volume.Size.Y];
        for (var i = 0; i < volume.Voxels.Length; i++)
            counts[i % counts.Length] += numbers.IsHead(volume.Voxels[i]) ? 1 : 0;

        // In a sparse scan it can happen that no column reaches the limit. The fullest columns count then.
        var enough = Math.Min(counts.Max(), Math.Max(1, volume.Size.Z / Slices));
        var free = Array.ConvertAll(counts, count => count >= enough);
        var best = (Count: 0, Bounds: (0, 0, 0, 0));
        for (var start = 0; start < free.Length; start++)
        {
            if (free[start] && Piece(free, volume.Size.X, start) is var piece && piece.Count > best.Count)
                best = piece;
        }

        return best.Bounds;
    }

    /// <summary>Removes one component from the free pixels.</summary>
    private static (int Count, (int FirstX, int EndX, int FirstY, int EndY) Bounds) Piece(bool[] free,
        int width, int start)
    {
        var (count, firstX, endX, firstY, endY) = (0, int.MaxValue, 0, int.MaxValue, 0);
        var open = new Stack<int>();
        void Visit(int pixel)
        {
            if (!free[pixel])
                return;
            free[pixel] = false;
            open.Push(pixel);
        }

        Visit(start);
        while (open.TryPop(out var pixel))
        {
            var (x, y) = (pixel % width, pixel / width);
            (count, firstX, endX) = (count + 1, Math.Min(firstX, x), Math.Max(endX, x + 1));
            (firstY, endY) = (Math.Min(firstY, y), Math.Max(endY, y + 1));
            if (x > 0)
                Visit(pixel - 1);
            if (x < width - 1)
                Visit(pixel + 1);
            if (y > 0)
                Visit(pixel - width);
            if (pixel + width < free.Length)
                Visit(pixel + width);
        }

        return (count, (firstX, endX, firstY, endY));
    }
}
