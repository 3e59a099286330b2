namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>
/// Gradient noise (Perlin, "Improving noise", SIGGRAPH 2002) on an unbounded lattice whose gradients come from an
/// integer hash. It is smooth, has mean 0, is mostly within ±0.5 and never outside ±1.1, and is zero at lattice points.
/// </summary>
internal sealed class LatticeNoise(ulong seed)
{
    private const ulong StrideX = 0x9E3779B97F4A7C15, StrideY = 0xC2B2AE3D27D4EB4F, StrideZ = 0x165667B19E3779F9;

    // Directions to the edges of a cube; four of the twelve occur twice, so that four bits choose one.
    private static readonly Point[] Gradients =
    [
        new(1, 1, 0), new(-1, 1, 0), new(1, -1, 0), new(-1, -1, 0),
        new(1, 0, 1), new(-1, 0, 1), new(1, 0, -1), new(-1, 0, -1),
        new(0, 1, 1), new(0, -1, 1), new(0, 1, -1), new(0, -1, -1),
        new(1, 1, 0), new(-1, 1, 0), new(0, -1, 1), new(0, -1, -1),
    ];

    /// <param name="point">Position in units of the lattice spacing.</param>
    public float At(Point point)
    {
        var cell = new Point(MathF.Floor(point.X), MathF.Floor(point.Y), MathF.Floor(point.Z));
        var inside = point - cell;
        var (u, v) = (Fade(inside.X), Fade(inside.Y));
        var hash = seed + (Lattice(cell.X) * StrideX) + (Lattice(cell.Y) * StrideY) + (Lattice(cell.Z) * StrideZ);
        var low = Face(hash, inside, u, v);
        var high = Face(hash + StrideZ, inside with { Z = inside.Z - 1 }, u, v);
        return Lerp(low, high, Fade(inside.Z));
    }

    /// <summary>Interpolates between the four corners of a cell's face.</summary>
    private static float Face(ulong hash, Point inside, float u, float v)
    {
        var (x, y) = (inside.X - 1, inside.Y - 1);
        var near = Lerp(Corner(hash, inside), Corner(hash + StrideX, inside with { X = x }), u);
        var far = Lerp(
            Corner(hash + StrideY, inside with { Y = y }),
                Corner(hash + StrideX + StrideY, inside with { X = x, Y = y }), u);
        return Lerp(near, far, v);
    }

    /// <summary>Returns the offset from a corner along its gradient, which the mixed hash (as in SplitMix64)
    /// chooses.</summary>
    private static float Corner(ulong hash, Point offset)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return Point.Dot(Gradients[hash >> 60], offset);
    }

    private static ulong Lattice(float cell) => (ulong)(long)cell;

    private static float Fade(float t) => t * t * t * ((t * ((t * 6) - 15)) + 10);

    private static float Lerp(float from, float to, float t) => from + (t * (to - from));
}
