using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Intensities;

/// <summary>
/// Linear mapping of the intensities of a scan to [-1, 1] between two intensities. Values outside are clipped.
/// </summary>
public sealed record IntensityConfig
{
    /// <summary>Method: percentiles (for MRI) or window (for CT).</summary>
    public required IntensityMethod Method { get; init; }

    /// <summary>Intensity that becomes -1: percentile in %, or HU. It is below <see cref="High"/>.</summary>
    [Range(-100_000.0, 100_000.0)]
    public required double Low { get; init; }

    /// <summary>Intensity that becomes 1: percentile in %, or HU.</summary>
    [Range(-100_000.0, 100_000.0)]
    public required double High { get; init; }
}
