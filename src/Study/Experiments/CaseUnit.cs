namespace Hormesis.Study.Experiments;

internal enum CaseUnit
{
    /// <summary>One axial slice.</summary>
    Slice,

    /// <summary>All slices of a patient, with their pixels pooled.</summary>
    Patient,
}
