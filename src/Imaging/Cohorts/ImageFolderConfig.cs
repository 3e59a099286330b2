using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Cohorts;

/// <summary>
/// A folder of slices as PNG or JPEG, or of NIfTI scans, and perhaps one of masks with the same names. Pictures do not
/// say which plane they show: a folder that mixes axial, sagittal and coronal views is used as it is.
/// </summary>
public sealed record ImageFolderConfig
{
    /// <summary>Folder of the images, relative to the data's root.</summary>
    [MinLength(1)]
    public required string Images { get; init; }

    /// <summary>Folder of the masks, relative to the data's root: same names up to the extension, two values, tumour
    /// the brighter.</summary>
    [MinLength(1)]
    public string? Masks { get; init; }

    /// <summary>
    /// How a name becomes a patient; at most one of this, <see cref="PatientPattern"/> and <see cref="PatientTable"/>
    /// is given. All absent: each file is one. N: file number n is of patient n div N, as for patient · 1000 + slice (N
    /// = 1000), or for blocks of neighbouring numbers where a patient's are not known (then a patient at the border of
    /// two blocks may be in both: choose large blocks).
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int? PatientBlock { get; init; }

    /// <summary>
    /// A regular expression that finds the patient in a file's name before the extension: the text of its first group,
    /// as in ^(sub-[0-9]+).
    /// </summary>
    [MinLength(1)]
    public string? PatientPattern { get; init; }

    /// <summary>
    /// A CSV file below the data's root with the header name,patient and a line for every image, named with its
    /// extension or without.
    /// </summary>
    [MinLength(1)]
    public string? PatientTable { get; init; }

    /// <summary>Files with a smaller number are left out; absent, none. Numbered halves of a folder can so be two
    /// cohorts.</summary>
    [Range(0, int.MaxValue)]
    public int? FirstNumber { get; init; }

    /// <summary>Files with a larger number are left out; absent, none.</summary>
    [Range(0, int.MaxValue)]
    public int? LastNumber { get; init; }

    /// <summary>
    /// Whether pictures were stored with rows and columns exchanged (the nose to the left), as by MATLAB; they and
    /// their masks are then turned upright. NIfTI files say their orientation themselves.
    /// </summary>
    public required bool Transposed { get; init; }
}
