using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Grey matter inside the white matter: thalamus, head of the caudate nucleus and lentiform nucleus, one of
/// each on each side.</summary>
internal static class DeepNuclei
{
    /// <summary>Returns the depth in mm inside the nearest nucleus, negative outside; float.MinValue far from
    /// all.</summary>
    public static float Depth(Point point)
    {
        if (Math.Abs(point.X) > 40 || point.Y is < -36 or > 40 || point.Z is < -16 or > 28)
            return float.MinValue;

        var side = point with { X = Math.Abs(point.X) };
        var thalamus = Ellipsoid(side, new(11, -13, 5), new(8, 13, 9), slope: -0.35f);
        var caudate = Ellipsoid(side, new(15, 19, 9), new(5, 10, 10), slope: -0.3f);
        var lentiform = Ellipsoid(side, new(26, 3, 3), new(6.5f, 16, 10), slope: -0.3f);
        return Math.Max(thalamus, Math.Max(caudate, lentiform));
    }

    /// <param name="slope">Change of the axis' x with y: negative if its front lies nearer the midline.</param>
    private static float Ellipsoid(Point point, Point centre, Point halfAxes, float slope)
    {
        var offset = point - centre;
        var (x, y, z) = ((offset.X - (slope * offset.Y)) / halfAxes.X, offset.Y / halfAxes.Y, offset.Z / halfAxes.Z);
        return halfAxes.X * (1 - MathF.Sqrt((x * x) + (y * y) + (z * z)));
    }
}
