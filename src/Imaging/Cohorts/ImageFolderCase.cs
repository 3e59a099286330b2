namespace Hormesis.Imaging.Cohorts;

/// <summary>One file of an image folder, as found on disk.</summary>
/// <param name="Name">What its slices are numbered within: the file, or the block of files that is the patient.</param>
/// <param name="Number">The last number in its name; 0 where it has none.</param>
/// <param name="Image">The image, or a pair's header and data.</param>
/// <param name="Mask">Likewise; null where the cohort has no masks.</param>
internal sealed record ImageFolderCase(string Patient, string Name, int Number, IReadOnlyList<string> Image,
    IReadOnlyList<string>? Mask);
