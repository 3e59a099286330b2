namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>A rod with round ends whose radius changes along its length.</summary>
internal readonly record struct Capsule(Point From, float FromRadius, Point To, float ToRadius)
{
    /// <summary>Returns the depth in mm inside the surface, negative outside.</summary>
    public float Depth(Point point)
    {
        var distance = ToSegment(point, From, To, out var part);
        return FromRadius + (part * (ToRadius - FromRadius)) - distance;
    }

    /// <param name="part">Position of the nearest point along the segment, 0 to 1.</param>
    /// <returns>Distance in mm, at least 0.</returns>
    public static float ToSegment(Point point, Point from, Point to, out float part)
    {
        var axis = to - from;
        var offset = point - from;
        part = Math.Clamp(Point.Dot(offset, axis) / Math.Max(Point.Dot(axis, axis), 1e-6f), 0, 1);
        return (offset - (axis * part)).Length;
    }
}
