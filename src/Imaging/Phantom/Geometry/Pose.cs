namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>Pose of a head in the scanner: rotated in the axial plane, slightly nodded and tilted, off
/// centre.</summary>
internal sealed class Pose(double radians, float nod, float tilt, Point offset)
{
    private readonly float cosine = (float)PortableMath.Cos(radians);
    private readonly float sine = (float)PortableMath.Sin(radians);

    /// <summary>Converts a position in the scanner to the head's coordinates. Nod and tilt are slopes of the head's
    /// axial plane.</summary>
    public Point ToHead(Point scanner)
    {
        var (x, y) = (scanner.X - offset.X, scanner.Y - offset.Y);
        return new((cosine * x) + (sine * y), (cosine * y) - (sine * x), scanner.Z + (nod * y) + (tilt * x));
    }

    /// <summary>
    /// Converts a position in the head's coordinates to the scanner's; the inverse of <see cref="ToHead"/>.
    /// </summary>
    public Point ToScanner(Point head)
    {
        var (x, y) = ((cosine * head.X) - (sine * head.Y), (sine * head.X) + (cosine * head.Y));
        return new(x + offset.X, y + offset.Y, head.Z - (nod * y) - (tilt * x));
    }
}
