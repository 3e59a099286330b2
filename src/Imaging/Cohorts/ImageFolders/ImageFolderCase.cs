namespace Hormesis.Imaging.Cohorts.ImageFolders;

/// <summary>One file of an image folder, as found on disk.</summary>
/// <param name="Name">
/// Name of the group in which slices are numbered: the file, or the block of files of a patient.
/// </param>
/// <param name="Number">The last number in the name of the file; 0 if it has none.</param>
/// <param name="Image">The image; of a pair, header and data.</param>
/// <param name="Mask">The mask; of a pair, header and data. Null if the cohort has no masks.</param>
internal sealed record ImageFolderCase(string Patient, string Name, int Number, IReadOnlyList<string> Image,
    IReadOnlyList<string>? Mask);
