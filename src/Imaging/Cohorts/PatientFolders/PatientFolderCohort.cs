using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Cohorts.PatientFolders;

/// <summary>Reads scans whose paths fit a pattern.</summary>
internal static class PatientFolderCohort
{
    /// <inheritdoc cref="CohortKind.ListFiles"/>
    public static IReadOnlyList<string> ListFiles(string root, PatientFoldersConfig config,
        params IReadOnlyList<string> linked)
    {
        var folder = DataFolder.Open(root, config.Folder, linked);
        var patients = Patients(config, path => DataFolder.Open(root, path, linked));
        return new FoundCases(folder, PatientFolderIndex.Find(folder, config, patients, isWhole: true))
            .Files(patients.Table);
    }

    /// <inheritdoc cref="CohortKind.ListCases"/>
    public static IReadOnlyList<CaseName> ListCases(string folder, PatientFoldersConfig config) =>
        Staged(folder, config).Names;

    /// <summary>Returns the cases by patient and reads each on demand; checks all headers first.</summary>
    /// <inheritdoc cref="CohortKind.Load"/>
    public static IEnumerable<CohortCase> Load(string folder, PatientFoldersConfig config)
    {
        var cases = Staged(folder, config);
        return cases.Load("mask", (found, voxels) => BinaryMask.Make(voxels, config.Labels, cases.In(found.Mask!)));
    }

    private static FoundCases Staged(string folder, PatientFoldersConfig config)
    {
        var cohort = DataFolder.OpenStaged(folder, config.Folder);
        var patients = Patients(config, path => DataFolder.OpenStaged(folder, path));
        return new(cohort, PatientFolderIndex.Find(cohort, config, patients, isWhole: false));
    }

    private static PatientNames Patients(PatientFoldersConfig config, Func<string, DataFolder> open) =>
        PatientNames.Create(config.PatientPattern, config.PatientTable, open, name => name);
}
