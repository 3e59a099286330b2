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
        var files = Find(folder, patients, config, isWhole: true)
            .SelectMany(found => found.Mask is null ? [found.Image] : new[] { found.Image, found.Mask })
            .Append(NnUnetDataset.FileName)
            .Select(folder.FromRoot);
        return [.. files.Concat(patients.Table is { } table ? [table.FromRoot] : []).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc cref="CohortKind.ListCases"/>
    public static IReadOnlyList<CaseName> ListCases(string folder, NnUnetConfig config) =>
        [.. Staged(folder, config).Cases.Select(found => new CaseName(found.Patient, found.Name))];

    /// <summary>Returns the cases by patient and reads each on demand; checks all headers first.</summary>
    /// <inheritdoc cref="CohortKind.Load"/>
    public static IEnumerable<CohortCase> Load(string folder, NnUnetConfig config)
    {
        var (cohort, cases) = Staged(folder, config);
        var labels = Dataset(cohort).LabelsOf(config.Labels ?? []);
        var problems = new Problems(cohort.FullPath);
        foreach (var found in cases.Where(found => found.Mask is not null))
            problems.Gather(() => CheckGrid(cohort, found));
        problems.ThrowIfAny();
        return cases.Select(found => Read(cohort, found, labels));
    }

    private static (DataFolder Folder, IReadOnlyList<NnUnetCase> Cases) Staged(string folder, NnUnetConfig config)
    {
        var cohort = DataFolder.OpenStaged(folder, config.Folder);
        var patients = Patients(config, path => DataFolder.OpenStaged(folder, path));
        return (cohort, Find(cohort, patients, config, isWhole: false));
    }

    private static IReadOnlyList<NnUnetCase> Find(DataFolder folder, PatientNames patients, NnUnetConfig config,
        bool isWhole) =>
        NnUnetIndex.Find(folder, Dataset(folder), patients, config, isWhole);

    private static NnUnetDataset Dataset(DataFolder folder) =>
        folder.Files().Contains(NnUnetDataset.FileName)
            ? NnUnetDataset.Read(Path.Combine(folder.FullPath, NnUnetDataset.FileName))
            : throw new HormesisException($"{Path.GetFullPath(folder.FullPath)}: the folder has no " +
                $"{NnUnetDataset.FileName}. Give the folder of the data set that contains it, with " +
                $"{NnUnetDataset.ImageFolder} and {NnUnetDataset.LabelFolder}.");

    private static PatientNames Patients(NnUnetConfig config, Func<string, DataFolder> open) =>
        PatientNames.Create(config.PatientPattern, config.PatientTable, open, name => name);

    private static void CheckGrid(DataFolder cohort, NnUnetCase found)
    {
        if (CaseFile.GridDifference(In(cohort, found.Image), found.Channel, In(cohort, found.Mask!)) is { } difference)
            throw new HormesisException($"case {found.Name}: its segmentation {found.Mask} does not lie on the grid " +
                $"of its image {found.Image}: it has {difference}. Resample it to the image.");
    }

    private static CohortCase Read(DataFolder cohort, NnUnetCase found, LabelSet labels)
    {
        var image = CaseFile.Read(In(cohort, found.Image), found.Channel);
        var mask = found.Mask is null ? null : CaseFile.Read(In(cohort, found.Mask));
        labels.Mark(mask?.Voxels ?? [], $"case {found.Name}: its segmentation {found.Mask}");
        return new() { Patient = found.Patient, Case = found.Name, Image = image, Mask = mask };
    }

    private static string In(DataFolder cohort, string file) => Path.Combine(cohort.FullPath, file);
}
