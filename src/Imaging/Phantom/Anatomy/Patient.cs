using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>The anatomy of one patient, before any scan.</summary>
internal sealed class Patient
{
    private readonly Deformation deformation;

    /// <param name="anatomy">Random stream of the healthy head.</param>
    /// <param name="tumour">Random stream of the tumour.</param>
    /// <param name="hasTumour">False for a healthy patient.</param>
    public Patient(PhantomAnatomyConfig head, PhantomTumourConfig glioma, RandomStream anatomy, RandomStream tumour,
        bool hasTumour)
    {
        var radians = anatomy.NextDouble(-1, 1) * head.MaxRotationDegrees * Math.PI / 180;
        var offset = head.MaxOffsetMm;
        Pose = new Pose(
            radians,
            (float)anatomy.NextDouble(-0.12, 0.12),
            (float)anatomy.NextDouble(-0.05, 0.05),
            new((float)anatomy.NextDouble(-offset, offset), (float)anatomy.NextDouble(-offset, offset), 0));
        Head = new(head, anatomy);
        Cortex = new(head, Head.Atrophy, anatomy);
        Ventricles = new(Head.Atrophy, anatomy);
        Fissures = new(Head.Atrophy);
        SmallStructures = new(head, Head, anatomy);
        Tumour = hasTumour ? new Glioma(glioma, Head, tumour) : null;
        deformation = new((float)head.DeformationMm, Tumour, anatomy);
    }

    public Pose Pose { get; }

    public Head Head { get; }

    public Cortex Cortex { get; }

    public Ventricles Ventricles { get; }

    public Fissures Fissures { get; }

    public SmallStructures SmallStructures { get; }

    /// <summary>The tumour; null for a healthy patient.</summary>
    public Glioma? Tumour { get; }

    /// <summary>Displacement of the brain's structure at a position of the scanner, in the head's
    /// coordinates.</summary>
    /// <param name="innerDepth">Depth in mm inside the skull.</param>
    public Point Shift(Point scanner, float innerDepth) => deformation.At(Pose.ToHead(scanner), innerDepth);
}
