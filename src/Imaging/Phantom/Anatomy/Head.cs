using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>
/// Outline, scalp and skull. The outline is egg-shaped, between an ellipsoid and a superellipsoid of order 4, skewed
/// and bumpy. All positions are in the head's coordinates: the origin lies between the thalami.
/// </summary>
internal sealed class Head
{
    // Gives the centre the same depth as its surroundings. All directions meet there.
    private const float Tiny = 1e-3f;
    private readonly LatticeNoise shape, layers;
    private readonly float halfWidth, halfLength, top, squareness, taper, skew, roughness, scalp, skull;

    public Head(PhantomAnatomyConfig config, RandomStream stream)
    {
        (shape, layers) = (new(stream.NextUInt64()), new(stream.NextUInt64()));
        halfWidth = (float)stream.NextDouble(69, 78);
        halfLength = (float)stream.NextDouble(85, 96);
        top = (float)stream.NextDouble(88, 97);
        squareness = (float)stream.NextDouble(0.1, 0.45);
        taper = (float)stream.NextDouble(0.04, 0.11);
        skew = (float)stream.NextDouble(-0.04, 0.04);
        roughness = (float)config.OutlineVariation;
        FatMm = (float)stream.NextDouble(3.5, 6.5);
        scalp = FatMm + 0.5f;
        skull = (float)stream.NextDouble(5.5, 8.5);
        Atrophy = (float)stream.NextDouble(0, config.MaxAtrophy);
    }

    /// <summary>Thickness of skin and fat together.</summary>
    public float FatMm { get; }

    /// <summary>0 means narrow sulci and ventricles, 1 wide ones.</summary>
    public float Atrophy { get; }

    /// <summary>Depth in mm inside the skin, negative outside.</summary>
    public float Depth(Point point)
    {
        var x = (point.X + (skew * point.Y)) / (halfWidth * (1 - (taper * point.Y / halfLength)));
        var y = point.Y / halfLength;
        var z = point.Z / (point.Z > 0 ? top : 2 * top);
        var (xx, yy, zz) = (x * x, y * y, z * z);
        var round = MathF.Sqrt(xx + yy + zz);
        var square = MathF.Sqrt(MathF.Sqrt((xx * xx) + (yy * yy) + (zz * zz)));
        var radius = round + (squareness * (square - round));
        var bumps = 1 + (2 * roughness * shape.At(point * (1 / 75f)));
        return (point.Length + Tiny) * ((bumps / (radius + (Tiny / halfWidth))) - 1);
    }

    /// <summary>Distance in mm from the skin to the skull; it is large over the temples because of the temporal
    /// muscle.</summary>
    public float ScalpMm(Point point)
    {
        var forward = 1 - Square((point.Y - 28) / 30);
        var low = Math.Clamp((20 - point.Z) / 25, 0, 1);
        var lateral = Math.Clamp((Math.Abs(point.X) - 35) / 20, 0, 1);
        return scalp + layers.At(point * (1 / 40f)) + (8 * Math.Max(0, forward) * low * lateral);
    }

    /// <summary>Thickness of the skull in mm: thin at the temples, thick at the back and front.</summary>
    public float SkullMm(Point point)
    {
        var sagittal = Math.Abs(point.Y) / halfLength;
        var noise = layers.At((point * (1 / 28f)) + new Point(71, 0, 0));
        return Math.Max(3.5f, skull * (0.75f + (0.4f * sagittal * sagittal) + (0.5f * noise)));
    }

    /// <summary>Depth in mm inside the skull's inner table, negative outside.</summary>
    public float InnerDepth(Point point) => Depth(point) - ScalpMm(point) - SkullMm(point);

    /// <summary>Thickness in mm of the fluid between dura and brain.</summary>
    public float FluidRimMm => 0.8f + (2.7f * Atrophy);

    private static float Square(float value) => value * value;
}
