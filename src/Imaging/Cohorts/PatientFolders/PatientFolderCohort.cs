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
        var files = PatientFolderIndex.Find(folder, config, patients, isWhole: true)
            .SelectMany(found => found.Mask is null ? [found.Image] : new[] { found.Image, found.Mask })
            .Select(folder.FromRoot);
        return [.. files.Concat(patients.Table is { } table ? [table.FromRoot] : []).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc cref="CohortKind.ListCases"/>
    public static IReadOnlyList<CaseName> ListCases(string folder, PatientFoldersConfig config) =>
        [.. Staged(folder, config).Cases.Select(found => new CaseName(found.Patient, found.Name))];

    /// <summary>Returns the cases by patient and reads each on demand; checks all headers first.</summary>
    /// <inheritdoc cref="CohortKind.Load"/>
    public static IEnumerable<CohortCase> Load(string folder, PatientFoldersConfig config)
    {
        var (cohort, cases) = Staged(folder, config);
        var problems = new Problems(cohort.FullPath);
        foreach (var found in cases.Where(found => found.Mask is not null))
            problems.Gather(() => CheckGrid(cohort, found));
        problems.ThrowIfAny();
        return cases.Select(found => Read(cohort, found, config));
    }

    private static (DataFolder Folder, IReadOnlyList<PatientFolderCase> Cases) Staged(
        string folder, PatientFoldersConfig config)
    {
        var cohort = DataFolder.OpenStaged(folder, config.Folder);
        var patients = Patients(config, path => DataFolder.OpenStaged(folder, path));
        return (cohort, PatientFolderIndex.Find(cohort, config, patients, isWhole: false));
    }

    private static PatientNames Patients(PatientFoldersConfig config, Func<string, DataFolder> open) =>
        PatientNames.Create(config.PatientPattern, config.PatientTable, open, name => name);

    private static void CheckGrid(DataFolder cohort, PatientFolderCase found)
    {
        if (CaseFile.GridDifference(In(cohort, found.Image), channel: null, In(cohort, found.Mask!)) is { } difference)
            throw new HormesisException($"case {found.Name}: its mask {found.Mask} does not lie on the grid of its " +
                $"image {found.Image}: it has {difference}. Resample it to the image.");
    }

    private static CohortCase Read(DataFolder cohort, PatientFolderCase found, PatientFoldersConfig config)
    {
        var image = CaseFile.Read(In(cohort, found.Image));
        var mask = found.Mask is null ? null : CaseFile.Read(In(cohort, found.Mask));
        if (mask is not null)
            BinaryMask.Make(mask.Voxels, config.Labels, In(cohort, found.Mask!));
        return new() { Patient = found.Patient, Case = found.Name, Image = image, Mask = mask };
    }

    private static string In(DataFolder cohort, string file) => Path.Combine(cohort.FullPath, file);
}
