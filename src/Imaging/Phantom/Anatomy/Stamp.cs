using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Paints one small shape; visits only the voxels around it.</summary>
internal static class Stamp
{
    private const int Places = 4;

    // Largest error of the approximate inverse.
    private const float SlackMm = 10;

    public static void Paint(
        TissueMap map, Tissue tissue, Capsule shape, Func<Point, Point> toHead, Func<Point, Point> toScanner)
    {
        var grid = map.Grid;
        var (from, to) = (toScanner(shape.From), toScanner(shape.To));
        var (left, right) = Span(from.X, to.X, -grid.HalfExtentMm, grid.PixelMm, grid.Matrix);
        var (back, front) = Span(from.Y, to.Y, -grid.HalfExtentMm, grid.PixelMm, grid.Matrix);
        var (low, high) = Span(from.Z, to.Z, grid.BottomZ, grid.SliceMm, grid.Slices);
        for (var slice = low; slice <= high; slice++)
        for (var y = back; y <= front; y++)
        for (var x = left; x <= right; x++)
        {
            var mix = new TissueMix(map.Fractions((((slice * grid.Matrix) + y) * grid.Matrix) + x));
            mix.Cover(tissue, Share(grid, shape, toHead, (x, y, slice)) * (1 - mix.Tumour));
        }
    }

    private static float Share(ScanGrid grid, Capsule shape, Func<Point, Point> toHead, (int X, int Y, int Slice) voxel)
    {
        var centre = new Point(grid.Position(voxel.X), grid.Position(voxel.Y), grid.LevelZ(voxel.Slice, 0, 1));
        var moved = toHead(centre);
        var halfDiagonal = new Point(grid.PixelMm, grid.PixelMm, grid.SliceMm).Length / 2;
        if (shape.Depth(moved) < -halfDiagonal)
            return 0;

        var inside = 0;
        for (var place = 0; place < Places * Places * Places; place++)
        {
            var (x, y, z) = (place % Places, place / Places % Places, place / (Places * Places));
            var offset = new Point(Offset(x) * grid.PixelMm, Offset(y) * grid.PixelMm, Offset(z) * grid.SliceMm);
            if (shape.Depth(moved + offset) > 0)
                inside++;
        }

        return (float)inside / (Places * Places * Places);
    }

    private static float Offset(int place) => ((place + 0.5f) / Places) - 0.5f;

    private static (int First, int Last) Span(float from, float to, float origin, float step, int count)
    {
        var first = (int)MathF.Floor((Math.Min(from, to) - SlackMm - origin) / step);
        var last = (int)MathF.Floor((Math.Max(from, to) + SlackMm - origin) / step);
        return (Math.Max(first, 0), Math.Min(last, count - 1));
    }
}
