using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Preparation;

/// <summary>How slices are chosen and brought to one size.</summary>
public sealed record SliceConfig
{
    /// <summary>Height and width in pixels of the square slices.</summary>
    [Range(16, 512)]
    public required int ImageSize { get; init; }

    /// <summary>
    /// At most so many of each patient, of all scans together: the largest masks of any scan, or, evenly spaced, of the
    /// scans' slices one scan after the other, so that each scan gives in proportion to the slices that it has.
    /// </summary>
    [Range(1, 10_000)]
    public required int SlicesPerPatient { get; init; }

    /// <summary>Rule that selects the slices of a patient.</summary>
    public required SliceSelection Selection { get; init; }

    /// <summary>
    /// Slices with fewer mask pixels, counted at <see cref="ImageSize"/>, are passed over, and patients without a
    /// better one are skipped and recorded; 0 lets patients without tumour, and cohorts without masks, in.
    /// </summary>
    [Range(0, 262_144)]
    public required int MinMaskPixels { get; init; }

    /// <summary>
    /// Whether the image is the head's bounding square with a small margin, one for all slices of a scan, instead of
    /// the whole scan.
    /// </summary>
    public required bool CropToHead { get; init; }
}
