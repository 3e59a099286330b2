using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>The fissures of every brain: between the hemispheres, and the lateral (Sylvian) ones.</summary>
internal sealed class Fissures(float atrophy)
{
    private static readonly (Point From, Point To)[] Sylvian =
    [
        (new(68, 16, 0), new(47, 15, 0)),
        (new(47, 15, 0), new(41, 6, 0)),
        (new(41, 6, 0), new(42, -14, 0)),
    ];

    /// <summary>Half the width of the fluid between the hemispheres.</summary>
    public float MidlineHalfWidthMm => 0.9f + (1.2f * atrophy);

    /// <summary>Half the width of the lateral fissures' fluid.</summary>
    public float SylvianHalfWidthMm => 0.9f + (2.2f * atrophy);

    /// <summary>Distance in mm from the sheet between the hemispheres, which ends at the corpus callosum.</summary>
    public static float ToMidline(Point point)
    {
        var (y, z) = ((point.Y + 5) / 41, (point.Z - 2) / 25);
        var radius = MathF.Sqrt((y * y) + (z * z));
        var below = Math.Max(0, 30 * (1 - radius));
        return MathF.Sqrt((point.X * point.X) + (below * below));
    }

    /// <summary>Distance in mm from the lateral fissures and the insula behind them.</summary>
    public static float ToSylvian(Point point)
    {
        if (Math.Abs(point.X) < 28 || point.Y is < -40 or > 40)
            return float.MaxValue;

        var side = new Point(Math.Abs(point.X), point.Y + (0.3f * point.Z), 0);
        var distance = float.MaxValue;
        foreach (var (from, to) in Sylvian)
            distance = Math.Min(distance, Capsule.ToSegment(side, from, to, out _));
        var beyond = Math.Max(0, Math.Abs(point.Z - 2) - 12);
        return MathF.Sqrt((distance * distance) + (beyond * beyond));
    }
}
