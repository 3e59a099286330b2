using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>How the phantom's gliomas differ: an enhancing rim (ET) about a necrotic core, oedema around
/// them.</summary>
public sealed record PhantomTumourConfig
{
    /// <summary>Smallest outer radius of the rim in mm. Default 13.</summary>
    [Range(5.0, 40.0)]
    public required double MinRadiusMm { get; init; }

    /// <summary>Largest outer radius of the rim in mm. Default 25.</summary>
    [Range(5.0, 40.0)]
    public required double MaxRadiusMm { get; init; }

    /// <summary>Smallest mean thickness of the rim in mm. Default 5.5.</summary>
    [Range(2.0, 30.0)]
    public required double MinRimMm { get; init; }

    /// <summary>Largest mean thickness of the rim in mm. Default 10.5.</summary>
    [Range(2.0, 30.0)]
    public required double MaxRimMm { get; init; }

    /// <summary>Variation of the rim's thickness around the tumour, as a fraction of its mean. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public required double RimVariation { get; init; }

    /// <summary>Bumpiness of the rim's surface, as a fraction of the radius. Default 0.24.</summary>
    [Range(0.0, 0.6)]
    public required double Irregularity { get; init; }

    /// <summary>Most lobes that a tumour may have. Default 3.</summary>
    [Range(1, 6)]
    public required int MaxLobes { get; init; }

    /// <summary>Probability that the tumour enhances throughout, without a core. Default 0.15.</summary>
    [Range(0.0, 1.0)]
    public required double SolidProbability { get; init; }

    /// <summary>Signal of the faintest rim above white matter in T1-Ce, as a fraction of white matter's. Default
    /// 0.4.</summary>
    [Range(0.0, 2.0)]
    public required double MinContrast { get; init; }

    /// <summary>Signal of the brightest rim above white matter in T1-Ce, as a fraction of white matter's. Default
    /// 0.95.</summary>
    [Range(0.0, 2.0)]
    public required double MaxContrast { get; init; }

    /// <summary>Loss of contrast in the faintest part of one rim: 0 even, 1 down to white matter's signal. Default
    /// 0.6.</summary>
    [Range(0.0, 1.0)]
    public required double ContrastVariation { get; init; }

    /// <summary>Largest reach of oedema beyond the rim in mm. Default 26.</summary>
    [Range(0.0, 40.0)]
    public required double MaxOedemaMm { get; init; }

    /// <summary>Shift of neighbouring structures by the largest tumour in mm. Default 8.</summary>
    [Range(0.0, 12.0)]
    public required double MaxMassEffectMm { get; init; }
}
