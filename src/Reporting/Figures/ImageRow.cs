using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>A row of images. Images of the same slice have the same size and are shown at the same scale.</summary>
internal sealed record ImageRow
{
    public required string Label { get; init; }

    /// <summary>A null leaves its column empty.</summary>
    public required IReadOnlyList<SliceImage?> Images { get; init; }

    /// <summary>Images whose heads must be fully visible. The noise of an untrained generator is not among them,
    /// because it would count as head. If empty, each image is cropped to its own head.</summary>
    public required IReadOnlyList<SliceImage> CropsTo { get; init; }
}
