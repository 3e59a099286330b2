using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Intensities;

/// <summary>How a scan's intensities become [-1, 1]: linear between two of them, clipped outside.</summary>
public sealed record IntensityConfig
{
    /// <summary>percentiles (MRI) or window (CT).</summary>
    public required IntensityMethod Method { get; init; }

    /// <summary>What becomes -1: percentile in % (default 0.5), or intensity in HU (default 0); below
    /// <see cref="High"/>.</summary>
    [Range(-100_000.0, 100_000.0)]
    public required double Low { get; init; }

    /// <summary>What becomes 1: percentile in % (default 99.5), or intensity in HU (default 80).</summary>
    [Range(-100_000.0, 100_000.0)]
    public required double High { get; init; }
}
