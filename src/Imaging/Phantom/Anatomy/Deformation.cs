using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>
/// Displacement of the brain's structures: a smooth variation for each patient plus the push of a tumour, both fading
/// towards the skull. Subtract <see cref="At"/> from a position to find the structure that lies there.
/// </summary>
internal sealed class Deformation(float variationMm, Glioma? tumour, RandomStream stream)
{
    private const float WavelengthMm = 45;
    private readonly LatticeNoise x = new(stream.NextUInt64());
    private readonly LatticeNoise y = new(stream.NextUInt64());
    private readonly LatticeNoise z = new(stream.NextUInt64());

    /// <param name="innerDepth">Depth in mm inside the skull.</param>
    public Point At(Point point, float innerDepth)
    {
        var place = point * (1 / WavelengthMm);
        var shift = new Point(x.At(place), y.At(place), z.At(place)) * (2 * variationMm);
        var push = tumour?.Push(point) ?? default;
        return (shift + push) * Math.Clamp(innerDepth / 25, 0, 1);
    }
}
