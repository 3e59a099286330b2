namespace Hormesis.Study.Experiments;

public enum CaseUnit
{
    /// <summary>One axial slice.</summary>
    Slice,

    /// <summary>All slices of a patient, with their pixels pooled.</summary>
    Patient,
}
