namespace Hormesis.Imaging.Cohorts.NnUnet;

/// <summary>One training case, as found on disk.</summary>
/// <param name="Image">Path below the data set's folder.</param>
/// <param name="Channel">Channel of a file that holds all channels; null if the file holds only the wanted one.</param>
/// <param name="Mask">Path below the data set's folder; null if no masks are read.</param>
internal sealed record NnUnetCase(string Patient, string Name, string Image, int? Channel, string? Mask);
