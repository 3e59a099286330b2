namespace Hormesis.Study.Experiments;

/// <summary>The phantom's cohorts; no patient is in two of them.</summary>
public enum PhantomRole
{
    /// <summary>T1-Ce MRI with ET masks.</summary>
    Real,

    /// <summary>CT for S to learn from.</summary>
    Ct,

    /// <summary>T1-Ce MRI for S to learn from, of other patients.</summary>
    Mri,

    /// <summary>CT with ET masks for S to translate, and the MRI that it should become.</summary>
    Source,
}
