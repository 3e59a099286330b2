using System.ComponentModel.DataAnnotations;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Cohorts.NnUnet;

/// <summary>
/// The training cases of a data set in the layout of nnU-Net (version 1 or 2) or of the Medical Segmentation Decathlon:
/// dataset.json, imagesTr and labelsTr.
/// </summary>
public sealed record NnUnetConfig : CohortKind
{
    /// <summary>Folder that holds dataset.json, relative to the data's root.</summary>
    [MinLength(1)]
    public required string Folder { get; init; }

    /// <summary>Channel of the images: its name in dataset.json, or its number from 0.</summary>
    [MinLength(1)]
    public required string Channel { get; init; }

    /// <summary>
    /// Labels that the mask marks, each by its name in dataset.json or by its number, as in [enhancing_tumor] or
    /// [1, 3]. The name of a region stands for all labels of the region. Null: no masks are read.
    /// </summary>
    [MinLength(1)]
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>
    /// Regular expression whose first group is the patient in the name of a case, as in ^(sub-[0-9]+). If neither it
    /// nor <see cref="PatientTable"/> is given, each case is a patient.
    /// </summary>
    [MinLength(1)]
    public string? PatientPattern { get; init; }

    /// <summary>A CSV file below the data's root with the header name,patient and one line for each case.</summary>
    [MinLength(1)]
    public string? PatientTable { get; init; }

    public override CohortFolder Source() => new(Folder, patientBlock: null, PatientPattern, PatientTable);

    public override string Origin() => Source().Origin;

    public override bool HasMasks() => Labels is not null;

    public override IReadOnlyList<string> ListFiles(string root, IReadOnlyList<string> linked) =>
        NnUnetCohort.ListFiles(root, this, linked);

    public override IReadOnlyList<CaseName> ListCases(string folder) => NnUnetCohort.ListCases(folder, this);

    public override IEnumerable<CohortCase> Load(string folder, RandomStreams random) =>
        NnUnetCohort.Load(folder, this);
}
