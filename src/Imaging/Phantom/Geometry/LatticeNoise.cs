namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>
/// Gradient noise (Perlin, "Improving noise", SIGGRAPH 2002) on an unbounded lattice whose gradients come from an
/// integer hash. Smooth, of mean 0, mostly within ±0.5, never outside ±1.1; zero at lattice points.
/// </summary>
internal sealed class LatticeNoise(ulong seed)
{
    /// <param name="point">In units of the lattice's spacing.</param>
    public float At(Point point)
    {
        var (x, y, z) = (MathF.Floor(point.X), MathF.Floor(point.Y), MathF.Floor(point.Z));
        var (ix, iy, iz) = ((int)x, (int)y, (int)z);
        var (fx, fy, fz) = (point.X - x, point.Y - y, point.Z - z);
        var (u, v, w) = (Fade(fx), Fade(fy), Fade(fz));
        var low = Lerp(
            Lerp(Corner(ix, iy, iz, fx, fy, fz), Corner(ix + 1, iy, iz, fx - 1, fy, fz), u),
            Lerp(Corner(ix, iy + 1, iz, fx, fy - 1, fz), Corner(ix + 1, iy + 1, iz, fx - 1, fy - 1, fz), u),
            v);
        var high = Lerp(
            Lerp(Corner(ix, iy, iz + 1, fx, fy, fz - 1), Corner(ix + 1, iy, iz + 1, fx - 1, fy, fz - 1), u),
            Lerp(Corner(ix, iy + 1, iz + 1, fx, fy - 1, fz - 1), Corner(ix + 1, iy + 1, iz + 1, fx - 1, fy - 1, fz - 1), u),
            v);
        return Lerp(low, high, w);
    }

    /// <summary>The offset's dot product with one of the twelve directions to a cube's edges.</summary>
    private float Corner(int ix, int iy, int iz, float x, float y, float z)
    {
        var hash = Hash(ix, iy, iz);
        var first = hash < 8 ? x : y;
        var second = hash < 4 ? y : hash is 12 or 14 ? x : z;
        return ((hash & 1) == 0 ? first : -first) + ((hash & 2) == 0 ? second : -second);
    }

    /// <summary>Four bits of a lattice point's hash (the finaliser of SplitMix64).</summary>
    private uint Hash(int ix, int iy, int iz)
    {
        var hash = seed
            ^ ((ulong)(uint)ix * 0x9E3779B97F4A7C15)
            ^ ((ulong)(uint)iy * 0xC2B2AE3D27D4EB4F)
            ^ ((ulong)(uint)iz * 0x165667B19E3779F9);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return (uint)(hash >> 60);
    }

    private static float Fade(float t) => t * t * t * ((t * ((t * 6) - 15)) + 10);

    private static float Lerp(float from, float to, float t) => from + (t * (to - from));
}
