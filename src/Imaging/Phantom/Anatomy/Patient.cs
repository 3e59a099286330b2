using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>All that sets one patient's anatomy apart, before any scan.</summary>
internal sealed class Patient
{
    private readonly Deformation deformation;

    /// <param name="anatomy">Draws the healthy head.</param>
    /// <param name="tumour">Draws the tumour.</param>
    /// <param name="hasTumour">False for a healthy patient.</param>
    public Patient(PhantomConfig config, RandomStream anatomy, RandomStream tumour, bool hasTumour)
    {
        var radians = anatomy.NextDouble(-1, 1) * config.Anatomy.MaxRotationDegrees * Math.PI / 180;
        var offset = config.Anatomy.MaxOffsetMm;
        Pose = new Pose(
            radians,
            (float)anatomy.NextDouble(-0.12, 0.12),
            (float)anatomy.NextDouble(-0.05, 0.05),
            new((float)anatomy.NextDouble(-offset, offset), (float)anatomy.NextDouble(-offset, offset), 0));
        Head = new(config.Anatomy, anatomy);
        Cortex = new(config.Anatomy, Head.Atrophy, anatomy);
        Ventricles = new(Head.Atrophy, anatomy);
        Fissures = new(Head.Atrophy);
        SmallStructures = new(config.Anatomy, Head, anatomy);
        Tumour = hasTumour ? new Glioma(config.Tumour, Head, tumour) : null;
        deformation = new((float)config.Anatomy.DeformationMm, Tumour, anatomy);
    }

    public Pose Pose { get; }

    public Head Head { get; }

    public Cortex Cortex { get; }

    public Ventricles Ventricles { get; }

    public Fissures Fissures { get; }

    public SmallStructures SmallStructures { get; }

    /// <summary>Null for a healthy patient.</summary>
    public Glioma? Tumour { get; }

    /// <summary>How far the brain's structure at a place of the scanner has moved, in the head's coordinates.</summary>
    /// <param name="innerDepth">mm inside the skull.</param>
    public Point Shift(Point scanner, float innerDepth) => deformation.At(Pose.ToHead(scanner), innerDepth);
}
