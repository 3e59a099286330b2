namespace Hormesis.Imaging.Phantom;

/// <summary>The phantom's cohorts; no patient is in two of them.</summary>
public enum PhantomRole
{
    /// <summary>T1-Ce MRI with ET masks.</summary>
    Real,

    /// <summary>CT for the training of S.</summary>
    Ct,

    /// <summary>T1-Ce MRI for the training of S, of other patients.</summary>
    Mri,

    /// <summary>CT with ET masks that S translates, and the true MRI of the same patients.</summary>
    Source,
}
