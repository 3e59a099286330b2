using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>
/// Folds of the surface of the brain. A noise over the directions from the centre of the brain is zero at the sulci, so
/// that they run inwards from the surface and meander along it. Two more noises bend the sulci and vary their depth.
/// </summary>
internal sealed class Cortex(PhantomAnatomyConfig config, float atrophy, RandomStream stream)
{
    /// <summary>Below this depth there are no sulci; their distance is not computed.</summary>
    public const float DeepestMm = 42;

    private const float Radius = 62;
    private readonly LatticeNoise folds = new(stream.NextUInt64());
    private readonly LatticeNoise bends = new(stream.NextUInt64());
    private readonly float spacing = (float)config.GyrusWidthMm;
    private readonly float sulcusDepth = (float)stream.NextDouble(16, 23);

    /// <summary>Thickness of the grey matter.</summary>
    public float ThicknessMm { get; } = (float)stream.NextDouble(2.8, 3.8);

    private float SulcusHalfWidthMm => 0.5f + (1.1f * atrophy);

    /// <summary>Returns the signed distance in mm from the middle of the nearest sulcus; the sign is the
    /// side.</summary>
    public float SulcusDistance(Point point)
    {
        var length = Math.Max(point.Length, 1);
        var bend = bends.At(point * (1 / 22f)) * 9;
        var direction = (point * (0.75f * Radius / length)) + (point * 0.25f) + new Point(bend, -bend, bend);
        var scale = 0.25f + (0.75f * Radius / length);
        return folds.At(direction * (1 / spacing)) * spacing * 0.8f / scale;
    }

    /// <summary>Returns the distance in mm from the sheet of the nearest sulcus, whose bottom lies at a varying
    /// depth.</summary>
    /// <param name="brainDepth">Depth in mm inside the brain's hull.</param>
    /// <param name="depthNoise">Value in -0.5 to 0.5.</param>
    public float ToSulcus(float sulcusDistance, float brainDepth, float depthNoise)
    {
        var below = Math.Max(0, brainDepth - (sulcusDepth * (1 + depthNoise)));
        return MathF.Sqrt((sulcusDistance * sulcusDistance) + (below * below));
    }

    /// <summary>Half the width of the fluid in a sulcus. It is widest at the surface.</summary>
    public float HalfWidthMm(float brainDepth) => SulcusHalfWidthMm * (1.4f - (brainDepth / (1.3f * sulcusDepth)));

    /// <summary>Variation of the sulci's depth, for <see cref="ToSulcus"/>.</summary>
    public float DepthNoise(Point point) => bends.At((point * (1 / 30f)) + new Point(0, 53, 0));
}
