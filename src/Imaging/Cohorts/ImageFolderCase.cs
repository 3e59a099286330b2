namespace Hormesis.Imaging.Cohorts;

/// <summary>One file of an image folder, as found on disk.</summary>
/// <param name="Number">The last number in its name; 0 where it has none.</param>
/// <param name="Image">The image, or a pair's header and data.</param>
/// <param name="Mask">Likewise; null where the cohort has no masks.</param>
internal sealed record ImageFolderCase(string Patient, int Number, IReadOnlyList<string> Image, IReadOnlyList<string>? Mask);
