using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Cohorts;

/// <summary>
/// A folder of slices as PNG or JPEG, or of NIfTI scans, and optionally one of masks with the same names. The plane of
/// pictures is unknown: a folder that mixes axial, sagittal and coronal views is used as it is.
/// </summary>
public sealed record ImageFolderConfig
{
    /// <summary>Folder of the images, relative to the data's root.</summary>
    [MinLength(1)]
    public required string Images { get; init; }

    /// <summary>Folder of the masks, relative to the data's root: same names up to the extension, two values, the
    /// brighter one is tumour. Null: no masks.</summary>
    [MinLength(1)]
    public string? Masks { get; init; }

    /// <summary>
    /// Derives the patient from the file's number: file number n belongs to patient n div N. Suits names of the form
    /// patient · 1000 + slice (N = 1000), or blocks of neighbouring numbers if the patients are unknown (a patient at
    /// the border of two blocks may then be in both: choose large blocks). At most one of this,
    /// <see cref="PatientPattern"/> and <see cref="PatientTable"/> may be given. If all are null, each file is one
    /// patient.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int? PatientBlock { get; init; }

    /// <summary>
    /// Regular expression whose first group is the patient in a file's name without extension, as in ^(sub-[0-9]+).
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
    /// Whether pictures are stored with rows and columns exchanged (nose to the left), as MATLAB does; they and their
    /// masks are then turned upright. NIfTI files define their own orientation.
    /// </summary>
    public required bool Transposed { get; init; }
}
