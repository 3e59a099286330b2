using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Variation of the phantom's gliomas: an enhancing rim (ET) around a necrotic core, with surrounding
/// oedema.</summary>
public sealed record PhantomTumourConfig
{
    /// <summary>Smallest outer radius of the rim in mm.</summary>
    [Range(5.0, 40.0)]
    public required double MinRadiusMm { get; init; }

    /// <summary>Largest outer radius of the rim in mm.</summary>
    [Range(5.0, 40.0)]
    public required double MaxRadiusMm { get; init; }

    /// <summary>Smallest mean thickness of the rim in mm.</summary>
    [Range(2.0, 30.0)]
    public required double MinRimMm { get; init; }

    /// <summary>Largest mean thickness of the rim in mm.</summary>
    [Range(2.0, 30.0)]
    public required double MaxRimMm { get; init; }

    /// <summary>Variation of the rim's thickness around the tumour, as a fraction of its mean.</summary>
    [Range(0.0, 1.0)]
    public required double RimVariation { get; init; }

    /// <summary>Bumpiness of the rim's surface, as a fraction of the radius.</summary>
    [Range(0.0, 0.6)]
    public required double Irregularity { get; init; }

    /// <summary>Largest number of lobes of a tumour.</summary>
    [Range(1, 6)]
    public required int MaxLobes { get; init; }

    /// <summary>Probability that the tumour enhances throughout, without a core.</summary>
    [Range(0.0, 1.0)]
    public required double SolidProbability { get; init; }

    /// <summary>Signal of the faintest rim above white matter in T1-Ce, as a fraction of white matter's.</summary>
    [Range(0.0, 2.0)]
    public required double MinContrast { get; init; }

    /// <summary>Signal of the brightest rim above white matter in T1-Ce, as a fraction of white matter's.</summary>
    [Range(0.0, 2.0)]
    public required double MaxContrast { get; init; }

    /// <summary>
    /// Loss of contrast in the faintest part of one rim: 0 keeps the rim even, 1 lowers it to white matter's signal.
    /// </summary>
    [Range(0.0, 1.0)]
    public required double ContrastVariation { get; init; }

    /// <summary>Largest extent of oedema beyond the rim in mm.</summary>
    [Range(0.0, 40.0)]
    public required double MaxOedemaMm { get; init; }

    /// <summary>Displacement of neighbouring structures by the largest tumour in mm.</summary>
    [Range(0.0, 12.0)]
    public required double MaxMassEffectMm { get; init; }
}
