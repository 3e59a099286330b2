using Hormesis.Imaging.Phantom.Anatomy;
using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Tests.Phantom.Anatomy;

public sealed class VentriclesTests
{
    [Fact]
    public void Each_hemisphere_has_a_lateral_ventricle() =>
        Assert.All(new[] { -1, 1 }, side => Assert.True(Wide(0).Depth(new(side * 11, -10, 20)) > 0));

    [Fact]
    public void A_septum_keeps_the_lateral_ventricles_apart() =>
        Assert.True(Wide(1).Depth(new(0, 12, 14)) < 0);

    [Fact]
    public void The_third_ventricle_lies_on_the_midline() =>
        Assert.True(Wide(0).Depth(new(0, -6, -3)) > 0);

    [Fact]
    public void Atrophy_widens_them() =>
        Assert.True(Volume(Wide(1)) > 1.5 * Volume(Wide(0)));

    private static Ventricles Wide(float atrophy) => new(atrophy, new RandomStream("ventricles"));

    private static int Volume(Ventricles ventricles) =>
        (from x in Enumerable.Range(-15, 31)
         from y in Enumerable.Range(-24, 40)
         from z in Enumerable.Range(-8, 20)
         where ventricles.Depth(new Point(x * 3, y * 3, z * 3)) > 0
         select x).Count();
}
