using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Preparation;

/// <summary>Selection of slices and their size.</summary>
public sealed record SliceConfig
{
    /// <summary>Height and width in pixels of the square slices.</summary>
    [Range(16, 512)]
    public required int ImageSize { get; init; }

    /// <summary>
    /// Largest number of slices of each patient, from all scans together. They are the slices with the largest masks,
    /// or evenly spaced slices in the sequence of all scans, so that each scan contributes in proportion to its number
    /// of slices.
    /// </summary>
    [Range(1, 10_000)]
    public required int SlicesPerPatient { get; init; }

    /// <summary>Rule for selecting slices.</summary>
    public required SliceSelection Selection { get; init; }

    /// <summary>
    /// Slices with fewer mask pixels, counted at <see cref="ImageSize"/>, are ignored. Patients without a better slice
    /// are skipped and recorded. 0 allows patients without tumour and cohorts without masks.
    /// </summary>
    [Range(0, 262_144)]
    public required int MinMaskPixels { get; init; }

    /// <summary>
    /// If true, the image is the bounding square of the head with a small margin, the same for all slices of a scan. If
    /// false, it is the whole slice.
    /// </summary>
    public required bool CropToHead { get; init; }
}
