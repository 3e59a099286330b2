namespace Hormesis.Imaging.Cohorts;

/// <summary>One case, as found on disk: a file with its image and, if the cohort has masks, one with its
/// mask.</summary>
/// <param name="Image">Path below the cohort's folder.</param>
/// <param name="Channel">Channel of a file that holds several; null if the file holds only one.</param>
/// <param name="Mask">Path below the cohort's folder; null if the cohort has no masks.</param>
internal sealed record FoundCase(string Patient, string Name, string Image, int? Channel, string? Mask);
