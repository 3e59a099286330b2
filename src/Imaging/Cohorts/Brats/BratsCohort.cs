using Hormesis.Imaging.Scans;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>
/// Reads BraTS folders: <c>&lt;id&gt;/&lt;id&gt;_t1ce.nii[.gz]</c> and <c>_seg</c> (2021), or <c>-t1c</c> and
/// <c>-seg</c> (2023). Pairs of .hdr and .img are read too.
/// </summary>
internal static class BratsCohort
{
    /// <summary>Lists the files that <see cref="Load"/> will read: relative to the root, with '/', sorted.</summary>
    /// <param name="root">The data's root; nothing outside it is read, except through links into
    /// <paramref name="linked"/>.</param>
    /// <param name="linked">Folders outside the root into which links may lead.</param>
    /// <exception cref="HormesisException">A scan or segmentation is missing, a name is unclear, or a link leaves the
    /// root; the message lists all problems.</exception>
    public static IReadOnlyList<string> ListFiles(string root, BratsConfig config, params IReadOnlyList<string> linked)
    {
        var folder = DataFolder.Open(root, config.Folder, linked);
        var patients = Patients(config, path => DataFolder.Open(root, path, linked));
        var files = Find(folder, patients, config, isWhole: true)
            .SelectMany(found => found.Files.Select(file => folder.FromRoot($"{found.Name}/{file}")));
        return [.. files.Concat(patients.Table is { } table ? [table.FromRoot] : []).Order(StringComparer.Ordinal)];
    }

    /// <summary>Returns the cases by patient and reads each on demand; checks all headers first.</summary>
    /// <param name="folder">The data's root, or a folder with the files of <see cref="ListFiles"/> at the same relative
    /// paths.</param>
    /// <exception cref="HormesisException">A segmentation has another grid than its scan, a label is unknown, or a file
    /// is unreadable; the message names the case.</exception>
    public static IEnumerable<CohortCase> Load(string folder, BratsConfig config)
    {
        var (cohort, cases) = Staged(folder, config);
        var problems = new Problems(cohort.FullPath);
        foreach (var found in cases)
            problems.Gather(() => CheckGrid(cohort, found));
        problems.ThrowIfAny();
        return cases.Select(found => Read(cohort, found, config));
    }

    /// <inheritdoc cref="CohortKind.ListCases"/>
    public static IReadOnlyList<CaseName> ListCases(string folder, BratsConfig config) =>
        [.. Staged(folder, config).Cases.Select(found => new CaseName(found.Patient, found.Name))];

    private static (DataFolder Folder, List<BratsCase> Cases) Staged(string folder, BratsConfig config)
    {
        var cohort = DataFolder.OpenStaged(folder, config.Folder);
        return (cohort,
            Find(cohort, Patients(config, path => DataFolder.OpenStaged(folder, path)), config, isWhole: false));
    }

    private static PatientNames Patients(BratsConfig config, Func<string, DataFolder> open) =>
        PatientNames.Create(config.PatientPattern, config.PatientTable, open, BratsNaming.PatientOf);

    /// <summary>Finds the cases of the selected patients, ordered by patient and name.</summary>
    /// <param name="isWhole">True for the user's folder, false for a staged part of it.</param>
    private static List<BratsCase> Find(DataFolder cohort, PatientNames patients, BratsConfig config, bool isWhole)
    {
        var problems = new Problems(cohort.FullPath);
        IReadOnlyList<string> names = [.. cohort.Folders(), .. cohort.BrokenLinks()];
        if (isWhole)
            patients.Table?.CheckKnown(names, problems);
        var owned = new List<(string Patient, string Name)>();
        foreach (var name in names)
            problems.Gather(() => owned.Add((patients.Of(name), name)));
        var wanted = owned.GroupBy(entry => entry.Patient, StringComparer.Ordinal)
            .OrderBy(patient => patient.Key, StringComparer.Ordinal).Take(config.Patients ?? int.MaxValue);
        var cases = new List<BratsCase>();
        foreach (var (patient, name) in wanted.SelectMany(patient => patient))
            problems.Gather(() => cases.Add(Find(patient, name, cohort.Folder(name))));
        if (cases.Count == 0 && BratsFolders.Nearby(cohort) is { } nearby)
            throw new HormesisException($"{Path.GetFullPath(cohort.FullPath)}: the folder contains no case, {nearby}.");
        if (config.Labels is null && config.LabelTable is null
            && cases.Find(found => found.Naming.Labels is null) is { } unclear)
            problems.Add($"case {unclear.Name}: its name does not show what its labels mean, because collections of " +
                $"{unclear.Naming.Years} and later differ. Give `labels` in experiments.yaml " +
                $"({BratsSegmentation.Choices}), or `labelTable`.");
        problems.ThrowIfAny();
        return cases.Count > 0
            ? cases
            : throw new HormesisException(
                $"{Path.GetFullPath(cohort.FullPath)}: the folder contains no case. A case is a folder <id>/ with " +
                "<id>_t1ce.nii.gz and <id>_seg.nii.gz (BraTS 2021) or <id>-t1c.nii.gz and <id>-seg.nii.gz (2023).");
    }

    private static BratsCase Find(string patient, string name, DataFolder folder)
    {
        var names = ScanFiles.Names(folder).ToHashSet(StringComparer.Ordinal);
        var naming = BratsNaming.All.Where(naming => naming.Fits(name, names)).ToList();
        if (naming is not [var year])
            throw new HormesisException(naming.Count == 0
                ? $"case {name}: has no T1-Ce scan. Expected: {name}_t1ce or {name}-t1c, as .nii.gz, .nii or " +
                    ".hdr with .img."
                : $"case {name}: has one scan named as in BraTS 2021 and one named as in 2023. Keep one of them.");

        var scan = ScanFiles.Find(folder, name + year.ScanSuffix, names, $"case {name}: its T1-Ce scan");
        var segmentation =
            ScanFiles.Find(folder, name + year.SegmentationSuffix, names, $"case {name}: its segmentation");
        return new(patient, name, year, scan[0], segmentation[0], [.. scan, .. segmentation]);
    }

    private static void CheckGrid(DataFolder cohort, BratsCase found)
    {
        var folder = cohort.Folder(found.Name).FullPath;
        var scan = ScanFile.ReadGrid(Path.Combine(folder, found.Scan));
        var segmentation = ScanFile.ReadGrid(Path.Combine(folder, found.Segmentation));
        if (scan.Difference(segmentation) is { } difference)
            throw new HormesisException($"case {found.Name}: its segmentation {found.Segmentation} does not lie " +
                $"on the grid of its scan {found.Scan}: it has {difference}. Resample it to the scan, or remove " +
                "the case.");
    }

    private static CohortCase Read(DataFolder cohort, BratsCase found, BratsConfig config)
    {
        var folder = cohort.Folder(found.Name).FullPath;
        return new()
        {
            Patient = found.Patient,
            Case = found.Name,
            Image = ScanFile.Read(Path.Combine(folder, found.Scan)),
            Mask = BratsSegmentation.MaskOf(ScanFile.Read(Path.Combine(folder, found.Segmentation)), found, config),
        };
    }
}
