using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Cohorts;

/// <summary>T1-Ce scans with segmentations, in the folders of BraTS 2021 or of 2023 and later.</summary>
public sealed record BratsConfig
{
    /// <summary>Folder of the cases' folders, relative to the data's root.</summary>
    [MinLength(1)]
    public required string Folder { get; init; }

    /// <summary>At most so many patients, the first by name, each with all scans; all where absent.</summary>
    [Range(1, 100_000)]
    public int? Patients { get; init; }

    /// <summary>Tumour region that the mask marks.</summary>
    public required BratsRegion Label { get; init; }

    /// <summary>
    /// What the segmentations' labels mean. May be absent where files end in _t1ce (brats2021), and must be given where
    /// they end in -t1c, or <see cref="LabelTable"/> instead: equal names have other labels in other collections.
    /// </summary>
    public BratsLabels? Labels { get; init; }

    /// <summary>The labels of each region, for segmentations of none of the collections that <see cref="Labels"/>
    /// names.</summary>
    public BratsLabelTable? LabelTable { get; init; }

    /// <summary>
    /// A regular expression that finds the patient in the name of a case's folder: the text of its first group, as in
    /// ^(sub-[0-9]+). Absent, BraTS-GLI-00001-000 and -001 are of BraTS-GLI-00001, and any other folder is a patient.
    /// </summary>
    [MinLength(1)]
    public string? PatientPattern { get; init; }

    /// <summary>
    /// Instead, a CSV file below the data's root with the header name,patient and a line for every case's folder.
    /// </summary>
    [MinLength(1)]
    public string? PatientTable { get; init; }
}
