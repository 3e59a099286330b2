using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Phantom.Scanners;

/// <summary>Variation of the phantom's MRI scanners. Fractions refer to white matter's signal.</summary>
public sealed record PhantomMriConfig
{
    /// <summary>Lowest standard deviation of the two Gaussians of the Rician noise, as a fraction.</summary>
    [Range(0.0, 0.5)]
    public required double MinNoise { get; init; }

    /// <summary>Highest standard deviation of the noise.</summary>
    [Range(0.0, 0.5)]
    public required double MaxNoise { get; init; }

    /// <summary>Change of sensitivity across the head (bias field), as a fraction of its mean.</summary>
    [Range(0.0, 0.6)]
    public required double BiasVariation { get; init; }

    /// <summary>Variation of each tissue's signal between scanners, as a fraction of the signal.</summary>
    [Range(0.0, 0.3)]
    public required double TissueVariation { get; init; }

    /// <summary>Lowest exponent of a scanner's contrast curve.</summary>
    [Range(0.3, 3.0)]
    public required double MinGamma { get; init; }

    /// <summary>Highest exponent of a scanner's contrast curve.</summary>
    [Range(0.3, 3.0)]
    public required double MaxGamma { get; init; }

    /// <summary>Smallest in-plane blur (standard deviation) in mm.</summary>
    [Range(0.0, 6.0)]
    public required double MinBlurMm { get; init; }

    /// <summary>Largest in-plane blur in mm: the lowest resolution.</summary>
    [Range(0.0, 6.0)]
    public required double MaxBlurMm { get; init; }

    /// <summary>White matter's value in the scanner with the lowest gain.</summary>
    [Range(1.0, 10000.0)]
    public required double MinGain { get; init; }

    /// <summary>White matter's value in the scanner with the highest gain.</summary>
    [Range(1.0, 10000.0)]
    public required double MaxGain { get; init; }
}
