using FsCheck.Xunit;
using Hormesis.Imaging.Phantom.Anatomy;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Tests.Phantom.Anatomy;

public sealed class HeadTests
{
    [Property(MaxTest = 30)]
    public bool Layers_lie_within_one_another_on_every_ray(int seed)
    {
        var head = new Head(PhantomConfigs.Default.Anatomy, new RandomStream($"{seed}"));
        return Enumerable.Range(0, 24).All(step =>
        {
            var ray = new Imaging.Phantom.Geometry.Point(MathF.Cos(step), MathF.Sin(step), 0.1f);
            return head.Depth(ray * 30) > head.InnerDepth(ray * 30) + 7 && head.InnerDepth(ray * 30) > 0
                && head.Depth(ray * 115) < 0;
        });
    }

    [Fact]
    public void The_centre_is_deep_inside() =>
        Assert.InRange(new Head(PhantomConfigs.Default.Anatomy, new RandomStream("centre")).Depth(default), 50, 110);
}
