namespace Hormesis.Imaging.Preparation;

/// <summary>A slice that can be selected.</summary>
/// <param name="Renderer">Renderer of the slice's scan.</param>
/// <param name="Z">Index in the scan.</param>
/// <param name="Number">Number in the record: <see cref="Slices.SliceRecord.Slice"/>.</param>
/// <param name="HeadArea">Area in mm², because a patient's scans may have different voxel sizes.</param>
/// <param name="Mask">Mask at the image's size; null if the cohort has no masks.</param>
internal sealed record SliceCandidate(SliceRenderer Renderer, int Z, int Number, double HeadArea, byte[]? Mask)
{
    public int MaskPixels { get; } = Mask?.Count(value => value != 0) ?? 0;
}
