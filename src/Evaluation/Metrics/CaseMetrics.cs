using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// Metrics of one case. A case is a slice, or a patient with the pixels of all slices and scans pooled.
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

    public static CaseMetrics Of(string id, string patient, int? slice, ConfusionCounts counts,
        EmptyMasks emptyMasks) => new()
    {
        Id = id,
        Patient = patient,
        Slice = slice,
        Values = SegmentationMetrics.All.ToDictionary(metric => metric, metric => metric.Of(counts, emptyMasks)),
    };

    /// <summary>Computes one row for each slice of the split, in the order of the set.</summary>
    /// <param name="reference">Slices with masks.</param>
    /// <param name="predictions">Predicted masks of all slices of the set, (N, H, W) in C order.</param>
    public static IReadOnlyList<CaseMetrics> PerSlice(SliceSet reference, byte[] predictions, Split split,
        EmptyMasks emptyMasks) =>
        [.. Counts(reference, predictions, split)
            .Select(entry => Of(entry.Record.Id, entry.Record.Patient, entry.Record.Slice, entry.Counts, emptyMasks))];

    /// <summary>Computes one row for each patient of the split, in the order of their names.</summary>
    /// <inheritdoc cref="PerSlice"/>
    public static IReadOnlyList<CaseMetrics> PerPatient(SliceSet reference, byte[] predictions, Split split,
        EmptyMasks emptyMasks) =>
    [
        .. Counts(reference, predictions, split)
            .GroupBy(entry => entry.Record.Patient, entry => entry.Counts)
            .OrderBy(patient => patient.Key, StringComparer.Ordinal)
            .Select(patient =>
                Of(patient.Key, patient.Key, slice: null, patient.Aggregate((a, b) => a + b), emptyMasks)),
    ];

    private static IEnumerable<(SliceRecord Record, ConfusionCounts Counts)> Counts(SliceSet reference,
        byte[] predictions, Split split)
    {
        var size = reference.Height * reference.Width;
        if (predictions.Length != reference.Count * size)
            throw new ArgumentException($"{predictions.Length} predicted pixels do not match " +
                $"{reference.Count} slices of {reference.Height} x {reference.Width}.", nameof(predictions));

        return reference.Records.Index()
            .Where(entry => entry.Item.Split == split)
            .Select(entry =>
                (entry.Item,
                ConfusionCounts.Of(predictions.AsSpan(entry.Index * size, size), reference.Mask(entry.Index))));
    }
}
