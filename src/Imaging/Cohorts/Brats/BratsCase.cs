namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>One case as found on disk.</summary>
/// <param name="Name">Name of the case's folder and prefix of its files' names.</param>
/// <param name="Scan">Name of the T1-Ce scan within the case's folder; of a pair, the name of the header.</param>
/// <param name="Segmentation">Name of the segmentation, in the same form.</param>
/// <param name="Files">All files that must exist, including the second files of pairs.</param>
internal sealed record BratsCase(string Patient, string Name, BratsNaming Naming, string Scan, string Segmentation,
    IReadOnlyList<string> Files);
