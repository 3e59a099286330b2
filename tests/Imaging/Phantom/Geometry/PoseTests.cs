using FsCheck.Xunit;
using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Tests.Phantom.Geometry;

public sealed class PoseTests
{
    [Fact]
    public void A_turn_carries_anterior_to_the_right() =>
        Assert.Equal(10, new Pose(Math.PI / 2, 0, 0, default).ToHead(new(0, 10, 0)).X, 4);

    [Property]
    public bool There_and_back_is_the_same_place(sbyte degrees, sbyte x, sbyte y, sbyte z)
    {
        var pose = new Pose(degrees * Math.PI / 180, 0.1f, -0.05f, new(3, -2, 0));
        return (pose.ToScanner(pose.ToHead(new(x, y, z))) - new Point(x, y, z)).Length < 1e-3f;
    }
}
