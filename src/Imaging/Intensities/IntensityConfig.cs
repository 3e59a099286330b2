using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Intensities;

/// <summary>How a scan's intensities are mapped to [-1, 1]: linearly between two intensities, clipped
/// outside.</summary>
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
