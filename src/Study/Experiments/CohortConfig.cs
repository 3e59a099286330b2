using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Preparation;

namespace Hormesis.Study.Experiments;

/// <summary>A cohort that only S uses.</summary>
internal sealed record CohortConfig
{
    public required ScansConfig Scans { get; init; }

    public required SliceConfig Slices { get; init; }

    public required IntensityConfig Intensity { get; init; }
}
