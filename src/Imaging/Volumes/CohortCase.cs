using System.Diagnostics.CodeAnalysis;

namespace Hormesis.Imaging.Volumes;

/// <summary>One scan of one patient, with its segmentation if the cohort has one.</summary>
public sealed record CohortCase
{
    public required string Patient { get; init; }

    /// <summary>
    /// Name of the scan, by default that of the patient. It is unique within its cohort, except for single images of
    /// one series.
    /// </summary>
    [AllowNull]
    public string Case { get => field ?? Patient; init; }

    public required Volume Image { get; init; }

    /// <summary>
    /// Mask on the grid of the image: 1 inside the tumour (ET), otherwise 0. Null if the cohort has no masks.
    /// </summary>
    public Volume? Mask { get; init; }

    /// <summary>The patient's own MRI on the image's grid, if the image is a CT and the MRI is known: the result of a
    /// perfect translation.</summary>
    public Volume? TrueMri { get; init; }

    /// <summary>Number of the first slice, for cases that are single images of a longer series.</summary>
    public int FirstSlice { get; init; }
}
