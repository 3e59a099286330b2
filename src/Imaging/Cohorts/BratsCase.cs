namespace Hormesis.Imaging.Cohorts;

/// <summary>One case as found on disk.</summary>
/// <param name="Name">Of its folder, with which its files' names begin.</param>
/// <param name="Scan">Name of the T1-Ce scan (a pair's header) within the case's folder.</param>
/// <param name="Segmentation">Likewise.</param>
/// <param name="Files">All that must be there, pairs' second files too.</param>
internal sealed record BratsCase(string Patient, string Name, BratsNaming Naming, string Scan, string Segmentation,
    IReadOnlyList<string> Files);
