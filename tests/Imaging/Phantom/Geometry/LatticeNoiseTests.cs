using FsCheck.Xunit;
using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Tests.Phantom.Geometry;

public sealed class LatticeNoiseTests
{
    [Property]
    public bool Noise_is_zero_at_lattice_points(ulong seed, short x, short y, short z) =>
        new LatticeNoise(seed).At(new(x, y, z)) == 0;

    [Property]
    public bool Noise_stays_within_its_bounds(ulong seed, short x, short y, short z) =>
        Math.Abs(new LatticeNoise(seed).At(new(x / 7f, y / 7f, z / 7f))) <= 1.1f;

    [Property]
    public bool Noise_is_continuous_across_the_faces_of_cells(ulong seed, sbyte x, short y, short z)
    {
        var noise = new LatticeNoise(seed);
        var (before, after) = (noise.At(new(x - 1e-4f, y / 7f, z / 7f)), noise.At(new(x + 1e-4f, y / 7f, z / 7f)));
        return Math.Abs(before - after) < 2e-3f;
    }

    [Fact]
    public void Noise_has_no_preferred_sign()
    {
        var noise = new LatticeNoise(1);
        var mean = Enumerable.Range(0, 20000).Average(i => noise.At(new(i * 0.37f, i * 0.23f, i * 0.11f)));

        Assert.InRange(mean, -0.02, 0.02);
    }
}
