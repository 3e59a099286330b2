namespace Hormesis.Imaging.Volumes;

/// <summary>One scan of one patient, with its segmentation where the cohort has one.</summary>
public sealed record CohortCase
{
    public required string Patient { get; init; }

    public required Volume Image { get; init; }

    /// <summary>On the image's grid: 1 inside the tumour (ET), else 0; null where the cohort has no masks.</summary>
    public Volume? Mask { get; init; }

    /// <summary>Number of the first slice, for cases that are single images of a longer series.</summary>
    public int FirstSlice { get; init; }
}
