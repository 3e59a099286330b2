using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>
/// The scans of a study by their role (paper, section 4.1). A study may have cohorts that it does not need, so that it
/// can inherit them; they are not read.
/// </summary>
internal sealed record CohortsConfig
{
    /// <summary>D: T1-Ce MRI with tumour masks.</summary>
    public required RealCohortConfig Real { get; init; }

    /// <summary>CT for the training of S; required with `gan`.</summary>
    public CohortConfig? Ct { get; init; }

    /// <summary>T1-Ce MRI for the training of S; required with `gan`.</summary>
    public CohortConfig? Mri { get; init; }

    /// <summary>
    /// CT with masks that S translates; absent if S translates D itself (<see cref="SyntheticOrigin.Self"/>).
    /// </summary>
    public CohortConfig? Source { get; init; }

    public CohortConfig? Of(CohortRole role) => role switch
    {
        CohortRole.Ct => Ct,
        CohortRole.Mri => Mri,
        _ => Source,
    };
}
