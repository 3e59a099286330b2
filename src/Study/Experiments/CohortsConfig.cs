using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>The scans of a study by their role (paper, section 4.1).</summary>
public sealed record CohortsConfig
{
    /// <summary>D: T1-Ce MRI with tumour masks.</summary>
    public required RealCohortConfig Real { get; init; }

    /// <summary>CT that S learns from.</summary>
    public required CohortConfig Ct { get; init; }

    /// <summary>T1-Ce MRI that S learns from.</summary>
    public required CohortConfig Mri { get; init; }

    /// <summary>CT with masks that S translates; absent where synthetic images are made of D itself
    /// (<see cref="SyntheticOrigin.Self"/>).</summary>
    public CohortConfig? Source { get; init; }
}
