using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Phantom.Scanners;

/// <summary>Variation of the phantom's CT scanners, in Hounsfield units (HU).</summary>
public sealed record PhantomCtConfig
{
    /// <summary>Lowest standard deviation of the noise in HU.</summary>
    [Range(0.0, 50.0)]
    public required double MinNoiseHu { get; init; }

    /// <summary>Highest standard deviation of the noise in HU.</summary>
    [Range(0.0, 50.0)]
    public required double MaxNoiseHu { get; init; }

    /// <summary>Largest increase beside the skull from beam hardening, in HU.</summary>
    [Range(0.0, 50.0)]
    public required double MaxCuppingHu { get; init; }

    /// <summary>Largest decrease between the dense bones of the skull's base, in HU.</summary>
    [Range(0.0, 50.0)]
    public required double MaxDarkBandHu { get; init; }

    /// <summary>Variation of each soft tissue between patients in HU.</summary>
    [Range(0.0, 10.0)]
    public required double TissueVariationHu { get; init; }

    /// <summary>Lowest mean of an enhancing rim in HU. An unenhanced CT shows the rim only faintly.</summary>
    [Range(20.0, 80.0)]
    public required double MinRimHu { get; init; }

    /// <summary>Highest mean of an enhancing rim in HU.</summary>
    [Range(20.0, 80.0)]
    public required double MaxRimHu { get; init; }

    /// <summary>Smallest in-plane blur (standard deviation) in mm.</summary>
    [Range(0.0, 6.0)]
    public required double MinBlurMm { get; init; }

    /// <summary>Largest in-plane blur in mm.</summary>
    [Range(0.0, 6.0)]
    public required double MaxBlurMm { get; init; }
}
