using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Phantom;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Splits;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Cohorts;

/// <summary>One cohort and how it becomes slices.</summary>
public sealed record PrepareParameters
{
    public required ScansConfig Scans { get; init; }

    /// <summary>Set where the scans are the phantom's.</summary>
    public required PhantomConfig? Phantom { get; init; }

    /// <summary>Set of the output: <c>ct</c> or <c>mri</c>.</summary>
    public required string Modality { get; init; }

    public required SliceConfig Slices { get; init; }

    public required IntensityConfig Intensity { get; init; }

    /// <summary>Null: every patient trains.</summary>
    public required SplitConfig? Split { get; init; }

    /// <summary>Set where the same slices of the patients' true MRI are wanted too.</summary>
    public required IntensityConfig? TrueMri { get; init; }
}
