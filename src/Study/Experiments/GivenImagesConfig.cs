using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Hormesis.Imaging.Cohorts.ImageFolders;

namespace Hormesis.Study.Experiments;

/// <summary>
/// Synthetic images that were made elsewhere: a folder of images and one of masks with the same names, slices as PNG or
/// JPEG or scans. They are prepared with the slice and intensity settings of D.
/// </summary>
internal sealed record GivenImagesConfig
{
    /// <summary>Folder of the images, relative to the data's root.</summary>
    [MinLength(1)]
    public required string Images { get; init; }

    /// <summary>
    /// Folder of the masks, relative to the data's root. A mask has the name of its image except for the extension, and
    /// two values, of which the brighter one is tumour, or the labels of <see cref="Labels"/>.
    /// </summary>
    [MinLength(1)]
    public required string Masks { get; init; }

    /// <summary>
    /// Who or what made the images and their masks, in one sentence for readers. It is printed with every table and
    /// figure of the study. Without control characters.
    /// </summary>
    [Length(1, 200)]
    public required string Origin { get; init; }

    /// <summary>
    /// A CSV file below the data's root with the header image,patient and one line for each image, with or without its
    /// extension: of which patient it was made, named as in D. Null: the patients are unknown, and it cannot be checked
    /// that no image was made of a patient that D holds back.
    /// </summary>
    [MinLength(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Patients { get; init; }

    /// <summary>Labels that are tumour, each from 1 to 65535; null if the masks have two values.</summary>
    [MinLength(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Labels { get; init; }

    /// <summary>Whether pictures are stored with rows and columns exchanged; null for no.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Transposed { get; init; }

    /// <summary>The same as a folder of scans.</summary>
    public ImageFolderConfig Folder() => new()
    {
        Images = Images,
        Masks = Masks,
        Labels = Labels,
        PatientTable = Patients,
        Transposed = Transposed ?? false,
    };
}
