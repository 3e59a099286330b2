using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Variation of the phantom's healthy heads.</summary>
public sealed record PhantomAnatomyConfig
{
    /// <summary>Irregularity of the head's outline, as a fraction of its radius.</summary>
    [Range(0.0, 0.1)]
    public required double OutlineVariation { get; init; }

    /// <summary>Largest rotation of the head in the axial plane, in either direction, in degrees.</summary>
    [Range(0.0, 20.0)]
    public required double MaxRotationDegrees { get; init; }

    /// <summary>
    /// Largest distance of the centre of the head from the centre of the volume, along x and y, in mm.
    /// </summary>
    [Range(0.0, 20.0)]
    public required double MaxOffsetMm { get; init; }

    /// <summary>Smooth random displacement of inner structures in mm, which makes brains asymmetric.</summary>
    [Range(0.0, 10.0)]
    public required double DeformationMm { get; init; }

    /// <summary>Mean width of a gyrus in mm.</summary>
    [Range(8.0, 30.0)]
    public required double GyrusWidthMm { get; init; }

    /// <summary>Atrophy of the oldest patient: 0 means narrow sulci and ventricles, 1 wide ones.</summary>
    [Range(0.0, 1.0)]
    public required double MaxAtrophy { get; init; }

    /// <summary>
    /// Number of enhancing vessels on the surface of the brain and in its fissures. In MRI they are as bright as the
    /// tumour.
    /// </summary>
    [Range(0, 200)]
    public required int Vessels { get; init; }

    /// <summary>Probability of each of the usual calcifications (pineal, choroid plexus, basal ganglia).</summary>
    [Range(0.0, 1.0)]
    public required double CalcificationProbability { get; init; }
}
