using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>How the phantom's healthy heads differ.</summary>
public sealed record PhantomAnatomyConfig
{
    /// <summary>Irregularity of the head's outline, as a fraction of its radius. Default 0.04.</summary>
    [Range(0.0, 0.1)]
    public required double OutlineVariation { get; init; }

    /// <summary>Largest turn of the head in the axial plane, either way, in degrees. Default 7.</summary>
    [Range(0.0, 20.0)]
    public required double MaxRotationDegrees { get; init; }

    /// <summary>Largest distance of the head's centre from the volume's, along x and y, in mm. Default 3.</summary>
    [Range(0.0, 20.0)]
    public required double MaxOffsetMm { get; init; }

    /// <summary>Smooth random shift of inner structures in mm: no brain is symmetric. Default 5.</summary>
    [Range(0.0, 10.0)]
    public required double DeformationMm { get; init; }

    /// <summary>Mean width of a gyrus in mm. Default 11.</summary>
    [Range(8.0, 30.0)]
    public required double GyrusWidthMm { get; init; }

    /// <summary>Atrophy of the oldest patient: 0 narrow sulci and ventricles, 1 wide ones. Default 0.9.</summary>
    [Range(0.0, 1.0)]
    public required double MaxAtrophy { get; init; }

    /// <summary>Enhancing vessels on the brain's surface and in its fissures: bright in MRI as the tumour is. Default
    /// 24.</summary>
    [Range(0, 200)]
    public required int Vessels { get; init; }

    /// <summary>Probability of each of the usual calcifications (pineal, choroid plexus, basal ganglia). Default
    /// 0.4.</summary>
    [Range(0.0, 1.0)]
    public required double CalcificationProbability { get; init; }
}
