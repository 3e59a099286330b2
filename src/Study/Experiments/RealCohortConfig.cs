using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Preparation;

namespace Hormesis.Study.Experiments;

/// <summary>The cohort D, split by patient into training, validation and test.</summary>
internal sealed record RealCohortConfig
{
    public required ScansConfig Scans { get; init; }

    public required SliceConfig Slices { get; init; }

    public required IntensityConfig Intensity { get; init; }

    public required CohortSplitConfig Split { get; init; }
}
