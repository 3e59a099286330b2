namespace Hormesis.Imaging.Preparation;

/// <summary>A slice that may be taken.</summary>
/// <param name="Renderer">Of the scan that it is of.</param>
/// <param name="Z">Its index there.</param>
/// <param name="Number">What it is called: <see cref="Slices.SliceRecord.Slice"/>.</param>
/// <param name="HeadArea">In mm², as a patient's scans may have voxels of other sizes.</param>
/// <param name="Mask">At the image's size; null where the cohort has none.</param>
internal sealed record SliceCandidate(SliceRenderer Renderer, int Z, int Number, double HeadArea, byte[]? Mask)
{
    public int MaskPixels { get; } = Mask?.Count(value => value != 0) ?? 0;
}
