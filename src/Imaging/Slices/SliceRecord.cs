
namespace Hormesis.Imaging.Slices;

/// <summary>Where one axial slice comes from.</summary>
public sealed record SliceRecord
{
    /// <summary>Identifier of the person within its cohort: what is dealt to splits, counted, and resampled by
    /// statistics.</summary>
    public required string Patient { get; init; }

    /// <summary>Identifier of the scan within its cohort; a patient may have several.</summary>
    public required string Case { get; init; }

    /// <summary>Index of the axial slice in the scan, 0 at the feet; a number in the file name for single
    /// images.</summary>
    public required int Slice { get; init; }

    public required Split Split { get; init; }

    /// <summary>Foreground pixels of its mask; 0 where it has none.</summary>
    public required int MaskPixels { get; init; }

    /// <summary>SHA-256 of its pixels (float32, little endian) followed by its mask's bytes, if any.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Unique within a set: <c>case/slice</c>.</summary>
    public string Id => $"{Case}/{Slice}";
}
