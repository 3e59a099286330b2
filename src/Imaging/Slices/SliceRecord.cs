
namespace Hormesis.Imaging.Slices;

/// <summary>Origin of one axial slice.</summary>
public sealed record SliceRecord
{
    /// <summary>Identifier of the person within the cohort; splits, counts and statistical resampling work on
    /// persons.</summary>
    public required string Patient { get; init; }

    /// <summary>Identifier of the scan within its cohort; a patient may have several.</summary>
    public required string Case { get; init; }

    /// <summary>Index of the axial slice in the scan, 0 at the feet; for single images the number in the file
    /// name.</summary>
    public required int Slice { get; init; }

    public required Split Split { get; init; }

    /// <summary>Number of foreground pixels of the mask; 0 without a mask.</summary>
    public required int MaskPixels { get; init; }

    /// <summary>SHA-256 of the pixels (float32, little endian) followed by the mask's bytes, if any.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Identifier that is unique within a set: <c>case/slice</c>.</summary>
    public string Id => $"{Case}/{Slice}";
}
