using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Cohorts.ImageFolders;

/// <summary>
/// A folder of slices as PNG or JPEG, or of scans, and optionally a folder of masks with the same names. The
/// plane of pictures is unknown: a folder that mixes axial, sagittal and coronal views is used as it is.
/// </summary>
public sealed record ImageFolderConfig : CohortKind
{
    /// <summary>Folder of the images, relative to the data's root.</summary>
    [MinLength(1)]
    public required string Images { get; init; }

    /// <summary>
    /// Folder of the masks, relative to the data's root. A mask has the name of its image except for the extension, and
    /// two values, of which the brighter one is tumour, or the labels of <see cref="Labels"/>. Null: no masks.
    /// </summary>
    [MinLength(1)]
    public string? Masks { get; init; }

    /// <summary>
    /// Labels that are tumour, each from 1 to 65535, as in [1, 3], if the masks have several values; every other whole
    /// number is background. Null: the masks have two values.
    /// </summary>
    [MinLength(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Labels { get; init; }

    /// <summary>
    /// Derives the patient from the number of the file: file number n belongs to patient n div N. Use it for names of
    /// the form patient · 1000 + slice (N = 1000), or for blocks of neighbouring numbers if the patients are unknown. A
    /// patient at the border of two blocks may then be in both, so choose large blocks. Give at most one of this
    /// setting, <see cref="PatientPattern"/> and <see cref="PatientTable"/>. If all are null, each file is one patient.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int? PatientBlock { get; init; }

    /// <summary>
    /// Regular expression whose first group is the patient in the name of a file without extension, as in
    /// ^(sub-[0-9]+).
    /// </summary>
    [MinLength(1)]
    public string? PatientPattern { get; init; }

    /// <summary>
    /// A CSV file below the data's root with the header name,patient and one line for each image, named with or without
    /// its extension.
    /// </summary>
    [MinLength(1)]
    public string? PatientTable { get; init; }

    /// <summary>Files with a smaller number are ignored; null ignores none. Numbered halves of a folder can thus be two
    /// cohorts.</summary>
    [Range(0, int.MaxValue)]
    public int? FirstNumber { get; init; }

    /// <summary>Files with a larger number are ignored; null ignores none.</summary>
    [Range(0, int.MaxValue)]
    public int? LastNumber { get; init; }

    /// <summary>
    /// If true, pictures are stored with rows and columns exchanged (nose to the left), as MATLAB stores them. They and
    /// their masks are then turned upright. NIfTI files define their own orientation.
    /// </summary>
    public required bool Transposed { get; init; }

    public override CohortFolder Source() => new(Images, PatientBlock, PatientPattern, PatientTable);

    public override string Origin() => Source().Origin;

    public override bool HasMasks() => Masks is not null;

    public override void Check(Action<string, string> report)
    {
        base.Check(report);
        LabelSet.Check(Labels, HasMasks(), report);
    }

    public override IReadOnlyList<CaseName> ListCases(string folder) => ImageFolderCohort.ListCases(folder, this);

    public override IReadOnlyList<string> ListFiles(string root, IReadOnlyList<string> linked) =>
        ImageFolderCohort.ListFiles(root, this, linked);

    /// <inheritdoc/>
    /// <remarks>With <see cref="PatientBlock"/>, a file is a slice; otherwise it may be a patient's whole
    /// scan.</remarks>
    public override long CountSlices(int files, int slicesPerPatient) =>
        base.CountSlices(files, PatientBlock is null ? slicesPerPatient : 1);

    public override IEnumerable<CohortCase> Load(string folder, RandomStreams random) =>
        ImageFolderCohort.Load(folder, this);
}
