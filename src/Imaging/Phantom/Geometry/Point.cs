namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>
/// A position or displacement in mm: x to the right, y to anterior, z to superior. System.Numerics.Vector3 is not used,
/// because its dot product may round differently on different instruction sets.
/// </summary>
internal readonly record struct Point(float X, float Y, float Z)
{
    public float Length => MathF.Sqrt((X * X) + (Y * Y) + (Z * Z));

    public static Point operator +(Point left, Point right) =>
        new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    public static Point operator -(Point left, Point right) =>
        new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    public static Point operator *(Point point, float scale) => new(point.X * scale, point.Y * scale, point.Z * scale);

    public static float Dot(Point left, Point right) => (left.X * right.X) + (left.Y * right.Y) + (left.Z * right.Z);
}
