using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Phantom.Scanners;

/// <summary>How the phantom's CT scanners differ, in Hounsfield units (HU).</summary>
public sealed record PhantomCtConfig
{
    /// <summary>Lowest standard deviation of the noise in HU. Default 3.</summary>
    [Range(0.0, 50.0)]
    public required double MinNoiseHu { get; init; }

    /// <summary>Highest standard deviation of the noise in HU. Default 6.</summary>
    [Range(0.0, 50.0)]
    public required double MaxNoiseHu { get; init; }

    /// <summary>Largest rise beside the skull left by beam hardening, in HU. Default 8.</summary>
    [Range(0.0, 50.0)]
    public required double MaxCuppingHu { get; init; }

    /// <summary>Largest fall between the dense bones of the skull's base, in HU. Default 10.</summary>
    [Range(0.0, 50.0)]
    public required double MaxDarkBandHu { get; init; }

    /// <summary>Variation of each soft tissue between patients in HU. Default 1.5.</summary>
    [Range(0.0, 10.0)]
    public required double TissueVariationHu { get; init; }

    /// <summary>Lowest mean of an enhancing rim, which an unenhanced CT shows but faintly. Default 38.</summary>
    [Range(20.0, 80.0)]
    public required double MinRimHu { get; init; }

    /// <summary>Highest mean of an enhancing rim in HU. Default 50.</summary>
    [Range(20.0, 80.0)]
    public required double MaxRimHu { get; init; }

    /// <summary>Smallest in-plane blur (standard deviation) in mm. Default 0.5.</summary>
    [Range(0.0, 6.0)]
    public required double MinBlurMm { get; init; }

    /// <summary>Largest in-plane blur in mm. Default 1.2.</summary>
    [Range(0.0, 6.0)]
    public required double MaxBlurMm { get; init; }
}
