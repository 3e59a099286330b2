namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// Metrics of one case. A case is a slice, or a patient with the pixels, boundaries and lesions of all slices and scans
/// pooled.
/// </summary>
public sealed record CaseMetrics
{
    /// <summary>Identifier: <c>scan/slice</c>, or the patient.</summary>
    public required string Id { get; init; }

    public required string Patient { get; init; }

    /// <summary>Number of the slice; null if the case is a patient.</summary>
    public required int? Slice { get; init; }

    /// <summary>Value of each metric; null if the case has no value (<see cref="EmptyMasks"/>).</summary>
    public required IReadOnlyDictionary<Metric, double?> Values { get; init; }

    public double? this[Metric metric] => Values[metric];

    public static CaseMetrics Of(string id, string patient, int? slice, MaskAgreement agreement,
        EmptyMasks emptyMasks) => new()
    {
        Id = id,
        Patient = patient,
        Slice = slice,
        Values = SegmentationMetrics.All.ToDictionary(metric => metric, metric => metric.Of(agreement, emptyMasks)),
    };

    /// <summary>Computes one row for each slice, in order.</summary>
    public static IReadOnlyList<CaseMetrics> PerSlice(IEnumerable<ComparedSlice> slices, EmptyMasks emptyMasks) =>
        [.. slices.Select(slice =>
            Of(slice.Record.Id, slice.Record.Patient, slice.Record.Slice, slice.Agreement, emptyMasks))];

    /// <summary>Computes one row for each patient, in the order of their names.</summary>
    public static IReadOnlyList<CaseMetrics> PerPatient(IEnumerable<ComparedSlice> slices, EmptyMasks emptyMasks) =>
    [
        .. slices
            .GroupBy(slice => slice.Record.Patient, slice => slice.Agreement)
            .OrderBy(patient => patient.Key, StringComparer.Ordinal)
            .Select(patient =>
                Of(patient.Key, patient.Key, slice: null, patient.Aggregate((a, b) => a + b), emptyMasks)),
    ];
}
