namespace Hormesis.Study.Experiments;

/// <summary>Cohorts beside D, which only some studies need.</summary>
internal enum CohortRole
{
    /// <summary>CT for the training of S.</summary>
    Ct,

    /// <summary>T1-Ce MRI for the training of S.</summary>
    Mri,

    /// <summary>CT with masks that S translates.</summary>
    Source,
}
