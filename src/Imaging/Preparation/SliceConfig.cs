using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Preparation;

/// <summary>How slices are chosen and scaled to one size.</summary>
public sealed record SliceConfig
{
    /// <summary>Height and width in pixels of the square slices.</summary>
    [Range(16, 512)]
    public required int ImageSize { get; init; }

    /// <summary>
    /// Largest number of slices of each patient, from all scans together: the slices with the largest masks of any
    /// scan, or evenly spaced ones in the sequence of all scans, so that each scan contributes in proportion to its
    /// slices.
    /// </summary>
    [Range(1, 10_000)]
    public required int SlicesPerPatient { get; init; }

    /// <summary>Rule for choosing slices.</summary>
    public required SliceSelection Selection { get; init; }

    /// <summary>
    /// Slices with fewer mask pixels, counted at <see cref="ImageSize"/>, are ignored; patients without a better slice
    /// are skipped and recorded. 0 admits patients without tumour and cohorts without masks.
    /// </summary>
    [Range(0, 262_144)]
    public required int MinMaskPixels { get; init; }

    /// <summary>
    /// Whether the image is the head's bounding square with a small margin, the same for all slices of a scan, instead
    /// of the whole scan.
    /// </summary>
    public required bool CropToHead { get; init; }
}
