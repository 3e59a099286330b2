using System.ComponentModel.DataAnnotations;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>A cohort of T1-Ce scans with segmentations, in the folder layout of BraTS 2021 or of 2023 and
/// later.</summary>
public sealed record BratsConfig : CohortKind
{
    /// <summary>Folder that holds the cases' folders, relative to the data's root.</summary>
    [MinLength(1)]
    public required string Folder { get; init; }

    /// <summary>Largest number of patients; the first ones by name are used, each with all scans. Null uses
    /// all.</summary>
    [Range(1, 100_000)]
    public int? Patients { get; init; }

    /// <summary>Region that the mask marks.</summary>
    public required BratsRegion Label { get; init; }

    /// <summary>
    /// Meaning of the segmentations' labels. Optional for files that end in _t1ce (brats2021). Files that end in -t1c
    /// need this setting or <see cref="LabelTable"/>, because equal file names have other labels in other collections.
    /// </summary>
    public BratsLabels? Labels { get; init; }

    /// <summary>Labels of each region, for segmentations that match no collection of <see cref="Labels"/>.</summary>
    public BratsLabelTable? LabelTable { get; init; }

    /// <summary>
    /// Regular expression whose first group is the patient in the name of a case's folder, as in ^(sub-[0-9]+). If
    /// null, BraTS-GLI-00001-000 and -001 belong to patient BraTS-GLI-00001, and every other folder is a patient.
    /// </summary>
    [MinLength(1)]
    public string? PatientPattern { get; init; }

    /// <summary>
    /// Alternative to the pattern: a CSV file below the data's root with the header name,patient and one line for each
    /// case's folder.
    /// </summary>
    [MinLength(1)]
    public string? PatientTable { get; init; }

    public override CohortFolder Source() => new(Folder, patientBlock: null, PatientPattern, PatientTable);

    public override string Origin() => Source().Origin;

    public override bool HasMasks() => true;

    public override void Check(Action<string, string> report)
    {
        base.Check(report);
        BratsRules.Check(this, report);
    }

    public override IReadOnlyList<string> ListFiles(string root, IReadOnlyList<string> linked) =>
        BratsCohort.ListFiles(root, this, linked);

    public override IReadOnlyList<CaseName> ListCases(string folder) => BratsCohort.ListCases(folder, this);

    public override IEnumerable<CohortCase> Load(string folder, RandomStreams random) => BratsCohort.Load(folder, this);
}
