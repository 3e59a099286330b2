using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Cohorts.NnUnet;

/// <summary>Reads the training cases of a data set in the layout of nnU-Net or of the Decathlon.</summary>
internal static class NnUnetCohort
{
    /// <inheritdoc cref="CohortKind.ListFiles"/>
    public static IReadOnlyList<string> ListFiles(string root, NnUnetConfig config, params IReadOnlyList<string> linked)
    {
        var folder = DataFolder.Open(root, config.Folder, linked);
        var patients = Patients(config, path => DataFolder.Open(root, path, linked));
        return Find(folder, patients, config, isWhole: true).Files(patients.Table, NnUnetDataset.FileName);
    }

    /// <inheritdoc cref="CohortKind.ListCases"/>
    public static IReadOnlyList<CaseName> ListCases(string folder, NnUnetConfig config) =>
        Staged(folder, config).Cases.Names;

    /// <summary>Returns the cases by patient and reads each on demand; checks all headers first.</summary>
    /// <inheritdoc cref="CohortKind.Load"/>
    public static IEnumerable<CohortCase> Load(string folder, NnUnetConfig config)
    {
        var (cohort, cases) = Staged(folder, config);
        var labels = Dataset(cohort).LabelsOf(config.Labels ?? []);
        return cases.Load("segmentation", (found, voxels) =>
            labels.Mark(voxels, $"case {found.Name}: its segmentation {found.Mask}"));
    }

    private static (DataFolder Folder, FoundCases Cases) Staged(string folder, NnUnetConfig config)
    {
        var cohort = DataFolder.OpenStaged(folder, config.Folder);
        var patients = Patients(config, path => DataFolder.OpenStaged(folder, path));
        return (cohort, Find(cohort, patients, config, isWhole: false));
    }

    private static FoundCases Find(DataFolder folder, PatientNames patients, NnUnetConfig config, bool isWhole) =>
        new(folder, NnUnetIndex.Find(folder, Dataset(folder), patients, config, isWhole));

    private static NnUnetDataset Dataset(DataFolder folder) =>
        folder.Files().Contains(NnUnetDataset.FileName)
            ? NnUnetDataset.Read(Path.Combine(folder.FullPath, NnUnetDataset.FileName))
            : throw new HormesisException($"{Path.GetFullPath(folder.FullPath)}: the folder has no " +
                $"{NnUnetDataset.FileName}. Give the folder of the data set that contains it, with " +
                $"{NnUnetDataset.ImageFolder} and {NnUnetDataset.LabelFolder}.");

    private static PatientNames Patients(NnUnetConfig config, Func<string, DataFolder> open) =>
        PatientNames.Create(config.PatientPattern, config.PatientTable, open, name => name);
}
