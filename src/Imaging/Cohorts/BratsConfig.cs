using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Cohorts;

/// <summary>T1-Ce scans with segmentations, in BraTS 2021's or 2023's folders.</summary>
public sealed record BratsConfig
{
    /// <summary>Folder of the cases' folders, relative to the data's root.</summary>
    [MinLength(1)]
    public required string Folder { get; init; }

    /// <summary>At most so many patients, the first by name; all where absent.</summary>
    [Range(1, 100_000)]
    public int? Patients { get; init; }

    /// <summary>What the mask marks. Default enhancing-tumour.</summary>
    public required BratsRegion Label { get; init; }
}
