namespace Hormesis.Imaging.Cohorts.PatientFolders;

/// <summary>One scan, as found on disk.</summary>
/// <param name="Name">What {patient} stands for and, after '/', what {scan} stands for.</param>
/// <param name="Image">Path below the cohort's folder.</param>
/// <param name="Mask">Path below the cohort's folder; null if the cohort has no masks.</param>
internal sealed record PatientFolderCase(string Patient, string Name, string Image, string? Mask);
