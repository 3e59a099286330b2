using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>Images in a row; where they are of one slice, of one size and shown at one scale.</summary>
internal sealed record ImageRow
{
    public required string Label { get; init; }

    /// <summary>A null leaves its place empty.</summary>
    public required IReadOnlyList<SliceImage?> Images { get; init; }

    /// <summary>The images whose heads must be seen whole; an untrained generator's noise would count as head. None:
    /// each image is of its own head.</summary>
    public required IReadOnlyList<SliceImage> CropsTo { get; init; }
}
