using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>The fluid-filled cavities: in each hemisphere a lateral ventricle with its horns, and between the thalami
/// the third ventricle.</summary>
internal sealed class Ventricles
{
    // Frontal horn, body, atrium, occipital and temporal horn of an adult's right side.
    private static readonly (Point Place, float Radius)[] Course =
    [
        (new(15, 33, 2), 2.5f),
        (new(10, 25, 8), 4.6f),
        (new(7.5f, 10, 16), 4.2f),
        (new(11, -10, 20), 4.6f),
        (new(18, -27, 16), 5.4f),
        (new(25, -38, 7), 6.4f),
        (new(24, -55, 3), 3f),
    ];

    private static readonly (Point Place, float Radius)[] TemporalHorn =
    [
        (new(25, -38, 7), 4f),
        (new(32, -24, -10), 3f),
        (new(32, -4, -19), 2f),
    ];

    private readonly Capsule[] right, left;
    private readonly float thirdHalfWidth;

    /// <param name="atrophy">Value from 0 (narrow) to 1 (wide).</param>
    public Ventricles(float atrophy, RandomStream stream)
    {
        var size = (float)stream.NextDouble(0.55, 0.8) + (0.75f * atrophy);
        var asymmetry = (float)stream.NextDouble(-0.12, 0.12);
        right = Chain(size * (1 + asymmetry));
        left = Chain(size * (1 - asymmetry));
        thirdHalfWidth = 1.2f + (3.2f * atrophy);
    }

    /// <summary>Returns the depth in mm inside the nearest ventricle, negative outside; float.MinValue far from
    /// all.</summary>
    public float Depth(Point point)
    {
        if (Math.Abs(point.X) > 46 || point.Y is < -72 or > 48 || point.Z is < -28 or > 36)
            return float.MinValue;

        var depth = ThirdDepth(point);
        var mirrored = point with { X = Math.Abs(point.X) };
        foreach (var capsule in point.X > 0 ? right : left)
            depth = Math.Max(depth, capsule.Depth(mirrored));

        // The septum separates the two lateral ventricles.
        return Math.Max(ThirdDepth(point), Math.Min(depth, mirrored.X - 0.8f));
    }

    private float ThirdDepth(Point point)
    {
        var (x, y, z) = (point.X / thirdHalfWidth, (point.Y + 6) / 14, (point.Z + 3) / 9);
        return thirdHalfWidth * (1 - MathF.Sqrt((x * x) + (y * y) + (z * z)));
    }

    private static Capsule[] Chain(float size) =>
        [.. Links(Course, size), .. Links(TemporalHorn, size)];

    private static IEnumerable<Capsule> Links((Point Place, float Radius)[] course, float size) =>
        course.Zip(course.Skip(1), (from, to) => new Capsule(
            Wide(from, size), from.Radius * size, Wide(to, size), to.Radius * size));

    // A wider ventricle grows outwards: its inner wall stays at the septum.
    private static Point Wide((Point Place, float Radius) station, float size) =>
        station.Place
            with { X = Math.Max(station.Place.X + (station.Radius * (size - 1) * 0.8f), (station.Radius * size) - 1) };
}
