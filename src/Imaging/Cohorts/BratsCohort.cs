using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Volumes;
using Hormesis.Pipeline;

namespace Hormesis.Imaging.Cohorts;

/// <summary>
/// BraTS folders: <c>&lt;id&gt;/&lt;id&gt;_t1ce.nii[.gz]</c> and <c>_seg</c> (2021), or <c>-t1c</c> and <c>-seg</c> (2023);
/// .hdr/.img pairs too.
/// </summary>
public static class BratsCohort
{
    /// <summary>The files that <see cref="Load"/> will read: relative to the root, with '/', sorted.</summary>
    /// <param name="root">The data's root; nothing outside it is read.</param>
    /// <param name="linked">But through links into these folders.</param>
    /// <exception cref="HormesisException">A missing scan or segmentation, an unclear name, a link out of the root; all at once.</exception>
    public static IReadOnlyList<string> ListFiles(string root, BratsConfig config, params IReadOnlyList<string> linked)
    {
        var folder = DataFolder.Open(root, config.Folder, linked);
        return [.. Find(folder, config).SelectMany(found => found.Files.Select(file => folder.FromRoot($"{found.Patient}/{file}"))).Order(StringComparer.Ordinal)];
    }

    /// <summary>The cases by patient, each read when it is asked for; all headers are checked first.</summary>
    /// <param name="folder">The data's root, or a folder that holds the files of <see cref="ListFiles"/> at the same relative paths.</param>
    /// <exception cref="HormesisException">A segmentation on another grid than its scan, an unknown label, an unreadable file; with the case's name.</exception>
    public static IEnumerable<CohortCase> Load(string folder, BratsConfig config)
    {
        var cohort = DataFolder.OpenStaged(folder, config.Folder);
        var cases = Find(cohort, config);
        var problems = new Problems(cohort.FullPath);
        foreach (var found in cases)
            problems.Gather(() => CheckGrid(cohort, found));
        problems.ThrowIfAny();
        return cases.Select(found => Read(cohort, found, config.Label));
    }

    private static List<BratsCase> Find(DataFolder cohort, BratsConfig config)
    {
        var problems = new Problems(cohort.FullPath);
        var cases = new List<BratsCase>();
        foreach (var patient in cohort.Folders().Take(config.Patients ?? int.MaxValue))
            problems.Gather(() => cases.Add(Find(patient, cohort.Folder(patient))));
        if (cases.Count == 0 && BratsFolders.Nearby(cohort) is { } nearby)
            throw new HormesisException($"{Path.GetFullPath(cohort.FullPath)}: holds no case, {nearby}.");
        problems.ThrowIfAny();
        return cases.Count > 0
            ? cases
            : throw new HormesisException($"{Path.GetFullPath(cohort.FullPath)}: holds no case; a case is a folder <id>/ with <id>_t1ce.nii.gz and <id>_seg.nii.gz (BraTS 2021) or <id>-t1c.nii.gz and <id>-seg.nii.gz (2023).");
    }

    private static BratsCase Find(string patient, DataFolder folder)
    {
        var names = ScanFiles.Names(folder).ToHashSet(StringComparer.Ordinal);
        var naming = BratsNaming.All.Where(naming => naming.Fits(patient, names)).ToList();
        if (naming is not [var year])
            throw new HormesisException(naming.Count == 0
                ? $"case {patient}: has no T1-Ce scan; looked for {patient}_t1ce and {patient}-t1c, as .nii.gz, .nii or .hdr with .img."
                : $"case {patient}: has scans named as in BraTS 2021 and as in 2023; keep one of them.");

        var scan = ScanFiles.Find(folder, patient + year.ScanSuffix, names, $"case {patient}: its T1-Ce scan");
        var segmentation = ScanFiles.Find(folder, patient + year.SegmentationSuffix, names, $"case {patient}: its segmentation");
        return new(patient, year, scan[0], segmentation[0], [.. scan, .. segmentation]);
    }

    private static void CheckGrid(DataFolder cohort, BratsCase found)
    {
        var folder = cohort.Folder(found.Patient).FullPath;
        var scan = NiftiFile.ReadGrid(Path.Combine(folder, found.Scan));
        var segmentation = NiftiFile.ReadGrid(Path.Combine(folder, found.Segmentation));
        if (scan.Difference(segmentation) is { } difference)
            throw new HormesisException($"case {found.Patient}: its segmentation {found.Segmentation} does not lie on the grid of its scan {found.Scan}: it has {difference}. Resample it to the scan, or remove the case.");
    }

    private static CohortCase Read(DataFolder cohort, BratsCase found, BratsRegion region)
    {
        var folder = cohort.Folder(found.Patient).FullPath;
        return new()
        {
            Patient = found.Patient,
            Image = NiftiFile.Read(Path.Combine(folder, found.Scan)),
            Mask = MaskOf(NiftiFile.Read(Path.Combine(folder, found.Segmentation)), found, region),
        };
    }

    private static Volume MaskOf(Volume segmentation, BratsCase found, BratsRegion region)
    {
        var inside = found.Naming.LabelsOf(region).Select(label => (float)label).ToArray();
        var known = found.Naming.Labels.Select(label => (float)label).ToArray();
        var voxels = segmentation.Voxels;
        for (var i = 0; i < voxels.Length; i++)
        {
            if (!known.Contains(voxels[i]))
                throw new HormesisException($"case {found.Patient}: its segmentation {found.Segmentation} holds label {voxels[i]}; BraTS {found.Naming.Year} knows {string.Join(", ", known)}. Relabel it, or name the files as of the right year.");

            voxels[i] = inside.Contains(voxels[i]) ? 1 : 0;
        }

        return segmentation;
    }
}
