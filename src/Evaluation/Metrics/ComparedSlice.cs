using Hormesis.Evaluation.Surfaces;
using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Metrics;

/// <summary>A slice whose prediction was compared with its reference.</summary>
public sealed record ComparedSlice(SliceRecord Record, MaskAgreement Agreement)
{
    /// <summary>Compares each slice of the split, in the order of the set.</summary>
    /// <param name="reference">Slices with masks.</param>
    /// <param name="predictions">Predicted masks of all slices of the set, (N, H, W) in C order.</param>
    /// <param name="spacing">Pixel spacing of a slice; null if it is unknown.</param>
    public static IReadOnlyList<ComparedSlice> Of(SliceSet reference, byte[] predictions, Split split,
        AgreementConfig config, Func<SliceRecord, PixelSpacing?> spacing)
    {
        var size = reference.Height * reference.Width;
        if (predictions.Length != reference.Count * size)
            throw new ArgumentException($"{predictions.Length} predicted pixels do not match " +
                $"{reference.Count} slices of {reference.Height} x {reference.Width}.", nameof(predictions));

        return
        [
            .. reference.Records.Index()
                .Where(entry => entry.Item.Split == split)
                .Select(entry => new ComparedSlice(
                    entry.Item,
                    MaskAgreement.Of(predictions.AsSpan(entry.Index * size, size), reference.Mask(entry.Index),
                        reference.Width, spacing(entry.Item), config))),
        ];
    }
}
