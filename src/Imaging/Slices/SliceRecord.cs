using Hormesis.Pipeline;

namespace Hormesis.Imaging.Slices;

/// <summary>Where one axial slice comes from.</summary>
public sealed record SliceRecord
{
    /// <summary>Identifier of the patient within its cohort.</summary>
    public required string Patient { get; init; }

    /// <summary>Index of the axial slice in the patient's volume, 0 at the feet; a number in the file name for single images.</summary>
    public required int Slice { get; init; }

    public required Split Split { get; init; }

    /// <summary>Foreground pixels of its mask; 0 where it has none.</summary>
    public required int MaskPixels { get; init; }

    /// <summary>SHA-256 of its pixels (float32, little endian) followed by its mask's bytes, if any.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Unique within a set: <c>patient/slice</c>.</summary>
    public string Id => $"{Patient}/{Slice}";
}
