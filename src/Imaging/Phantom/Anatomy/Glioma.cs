using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>A tumour: one or more lobes with a bumpy surface, an enhancing rim of varying thickness, and surrounding
/// oedema.</summary>
internal sealed class Glioma
{
    private const float FarMm = 40;
    private readonly LatticeNoise bumps, variation;
    private readonly Head head;
    private readonly Capsule[] lobes;
    private readonly float irregularity, rim, rimVariation, oedema, push;

    public Glioma(PhantomTumourConfig config, Head head, RandomStream stream)
    {
        this.head = head;
        (bumps, variation) = (new(stream.NextUInt64()), new(stream.NextUInt64()));
        Radius = (float)stream.NextDouble(config.MinRadiusMm, config.MaxRadiusMm);
        Centre = Place(head, Radius, stream);
        lobes = Lobes(stream, 1 + stream.NextInt(config.MaxLobes));
        irregularity = (float)config.Irregularity;
        rim = (float)stream.NextDouble(config.MinRimMm, config.MaxRimMm);
        if (stream.NextDouble() < config.SolidProbability)
            rim = 2 * Radius;
        rimVariation = (float)config.RimVariation;
        Contrast = (float)stream.NextDouble(config.MinContrast, config.MaxContrast);
        ContrastVariation = (float)config.ContrastVariation;
        oedema = (float)stream.NextDouble(0.1, 1) * (float)config.MaxOedemaMm;
        push = (float)(config.MaxMassEffectMm * stream.NextDouble(0.4, 1) * Radius / config.MaxRadiusMm);
    }

    public Point Centre { get; }

    /// <summary>Radius of the main lobe in mm.</summary>
    public float Radius { get; }

    /// <summary>Signal of the brightest part above white matter in T1-Ce, as a fraction of white matter's.</summary>
    public float Contrast { get; }

    /// <summary>Loss of contrast in the faintest part: 0 for no loss, 1 for a part as faint as white matter.</summary>
    public float ContrastVariation { get; }

    /// <summary>Depth in mm inside the outer surface, negative outside; approximate far from the tumour.</summary>
    public float Depth(Point point)
    {
        // No lobe extends further than this distance.
        var outside = (point - Centre).Length - (2.3f * Radius);
        if (outside > FarMm)
            return -outside;

        var depth = lobes[0].Depth(point);
        foreach (var lobe in lobes.AsSpan(1))
            depth = Union(depth, lobe.Depth(point));
        if (depth < -0.6f * Radius)
            return depth;

        var coarse = bumps.At(point * (1.1f / Radius)) * Radius * 1.6f;
        var fine = bumps.At((point * (1 / 9f)) + new Point(0, 0, 37)) * 9;
        var bumpy = depth + (irregularity * (coarse + fine));

        // The tumour stops at the dura and at the midline.
        var confines = Math.Min(head.InnerDepth(point) - head.FluidRimMm - 1, (point.X * Math.Sign(Centre.X)) - 2);
        return Math.Min(bumpy, confines);
    }

    /// <summary>Thickness of the rim at a point, in mm.</summary>
    public float RimMm(Point point) =>
        Math.Max(2, rim * (1 + (2 * rimVariation * variation.At(point * (1 / 22f)))));

    /// <summary>Mix of bright and faint rim at a point: 1 if all is bright, 0 if all is faint.</summary>
    public float Brightness(Point point) =>
        Math.Clamp(0.6f + (1.3f * variation.At((point * (1 / 13f)) + new Point(91, 0, 0))), 0, 1);

    /// <summary>Depth in mm inside the oedema, which spreads in finger-like shapes.</summary>
    /// <param name="depth">Result of <see cref="Depth"/>.</param>
    public float OedemaDepth(Point point, float depth) =>
        depth + (
            oedema * Math.Clamp(0.55f + (1.6f * variation.At((point * (1 / 17f)) + new Point(0, 83, 0))), 0, 1.2f));

    /// <summary>Displacement of the tissue at a point, away from the centre, in mm.</summary>
    public Point Push(Point point)
    {
        var offset = point - Centre;
        var distance = Math.Max(offset.Length, 1);
        var reach = Math.Min(distance / Radius, 1.5f * Radius / distance);
        return offset * (push * Math.Min(reach, 1) / distance);
    }

    /// <summary>Chooses a centre within a hemisphere, above the base of the skull, so that most of the tumour lies
    /// inside the brain.</summary>
    private static Point Place(Head head, float radius, RandomStream stream)
    {
        // The limits are relaxed step by step, because a tumour can be too large for a small head.
        for (var room = 1f; ; room *= 0.99f)
        {
            var side = stream.NextBool() ? 1 : -1;
            var x = side * stream.NextDouble(14, 56);
            var centre = new Point((float)x, (float)stream.NextDouble(-66, 62), (float)stream.NextDouble(2, 42));
            if (head.InnerDepth(centre) > room * (7 + (0.55f * radius))
                && Math.Abs(centre.X) > room * (8 + (0.45f * radius)))
                return centre;
        }
    }

    private Capsule[] Lobes(RandomStream stream, int count)
    {
        var lobes = new Capsule[count];
        for (var lobe = 0; lobe < count; lobe++)
        {
            var shift = lobe == 0 ? default : Direction(stream) * (Radius * (float)stream.NextDouble(0.6, 1));
            var axis = Direction(stream) * (Radius * (float)stream.NextDouble(0.05, 0.35));
            var size = Radius * (lobe == 0 ? 0.9f : (float)stream.NextDouble(0.4, 0.7));
            lobes[lobe] =
                new(Centre + shift - axis, size, Centre + shift + axis, size * (float)stream.NextDouble(0.7, 1));
        }

        return lobes;
    }

    private static Point Direction(RandomStream stream)
    {
        var direction =
            new Point((float)stream.NextGaussian(), (float)stream.NextGaussian(), (float)stream.NextGaussian());
        return direction * (1 / Math.Max(direction.Length, 1e-3f));
    }

    /// <summary>Returns the larger of two depths, rounded off where the surfaces meet.</summary>
    private static float Union(float first, float second)
    {
        const float blend = 5;
        var overlap = Math.Max(0, blend - Math.Abs(first - second)) / blend;
        return Math.Max(first, second) + (overlap * overlap * blend / 4);
    }
}
