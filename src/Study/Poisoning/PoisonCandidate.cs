using Hormesis.Imaging.Slices;

namespace Hormesis.Study.Poisoning;

/// <summary>A slice that may enter a training set.</summary>
internal sealed record PoisonCandidate
{
    /// <summary>Position in its slice set.</summary>
    public required int Index { get; init; }

    public required SliceRecord Record { get; init; }

    public required MaskOrigin Mask { get; init; }

    /// <summary>Slices of a set that are in the training split, with their own patient's masks.</summary>
    public static IReadOnlyList<PoisonCandidate> OfTraining(IReadOnlyList<SliceRecord> records, string cohort) =>
    [
        .. records.Index().Where(entry => entry.Item.Split == Split.Train).Select(entry => new PoisonCandidate
        {
            Index = entry.Index,
            Record = entry.Item,
            Mask = new() { Cohort = cohort, Patient = entry.Item.Patient, Case = entry.Item.Case,
                Slice = entry.Item.Slice },
        }),
    ];
}
