namespace Hormesis.Imaging.Cohorts.PatientFolders;

/// <summary>Finds the files whose paths fit the patterns of a cohort.</summary>
internal sealed class PatientFolderIndex
{
    private readonly DataFolder root;
    private readonly PathPattern images;
    private readonly PathPattern? masks;
    private readonly Problems problems;
    private readonly SortedSet<string> entered = new(StringComparer.Ordinal);
    private readonly List<(PathNames Names, string Path)> found = [];
    private readonly Dictionary<string, (DataFolder Folder, HashSet<string> Files, HashSet<string> Folders)> listed =
        new(StringComparer.Ordinal);

    private PatientFolderIndex(DataFolder root, PatientFoldersConfig config)
    {
        (this.root, problems, images) = (root, new(root.FullPath), PathPattern.Parse(config.Images));
        masks = config.Masks is null ? null : PathPattern.Parse(config.Masks);
    }

    /// <summary>Finds the cases, ordered by patient and name.</summary>
    /// <param name="isWhole">True for the user's folder, false for a staged part of it.</param>
    /// <exception cref="HormesisException">A patient has no image, masks are missing, or a link leads out of the root;
    /// the message lists all problems.</exception>
    public static IReadOnlyList<FoundCase> Find(DataFolder root, PatientFoldersConfig config,
        PatientNames patients, bool isWhole)
    {
        var index = new PatientFolderIndex(root, config);
        index.Walk(root, depth: 0, PathNames.None);
        index.entered.ExceptWith(index.found.Select(file => file.Names.Patient!));
        foreach (var patient in index.entered)
            index.problems.Add($"patient {patient}: has no file {index.images.Fill(new(patient, null))}. Add it, or " +
                "narrow the pattern, so that it does not fit this folder.");
        if (isWhole)
            patients.Table?.CheckKnown(index.found.Select(file => file.Names.Patient!), index.problems);

        var cases = new List<FoundCase>();
        foreach (var (names, path) in index.found)
            index.problems.Gather(() => cases.Add(index.Case(names, path, patients)));
        index.problems.ThrowIfAny();
        return cases.Count > 0
            ? [.. cases.OrderBy(subject => subject.Patient, StringComparer.Ordinal)
                .ThenBy(subject => subject.Name, StringComparer.Ordinal)]
            : throw new HormesisException(
                $"{Path.GetFullPath(root.FullPath)}: the folder has no file {config.Images}. Correct the pattern " +
                "`images` or the folder.");
    }

    private void Walk(DataFolder folder, int depth, PathNames names)
    {
        if (names.Patient is { } patient && depth < images.Count)
            entered.Add(patient);
        if (depth == images.Count - 1)
        {
            foreach (var file in folder.Files())
            {
                if (images.Match(depth, file, names) is { } fitting)
                    found.Add((fitting, depth == 0 ? file : $"{Below(folder)}/{file}"));
            }

            return;
        }

        // The masks' own folder, beside those of the patients, is no patient.
        foreach (var name in folder.Folders().Concat(folder.BrokenLinks())
            .Where(name => depth > 0 || name != masks?.FirstFolder || name == images.FirstFolder))
        {
            if (images.Match(depth, name, names) is { } fitting)
                problems.Gather(() => Walk(folder.Folder(name), depth + 1, fitting));
        }
    }

    /// <summary>The name of a case is what {patient} stands for and, after '/', what {scan} stands for.</summary>
    private FoundCase Case(PathNames names, string image, PatientNames patients)
    {
        var name = names.Scan is null ? names.Patient! : $"{names.Patient}/{names.Scan}";
        var what = $"case {name}: its";
        return new(
            patients.Of(names.Patient!),
            name,
            ScanFiles.Checked(root, image, $"{what} image"),
            Channel: null,
            masks is null ? null : ScanFiles.Checked(root, Mask(masks.Fill(names), name), $"{what} mask"));
    }

    private string Mask(string path, string name)
    {
        var end = path.LastIndexOf('/');
        return Listed(end < 0 ? "" : path[..end])?.Files.Contains(path[(end + 1)..]) == true
            ? path
            : throw new HormesisException($"case {name}: its mask {path} is missing. Correct the pattern `masks` or " +
                "add the file.");
    }

    /// <summary>Lists a folder once, through the folders above it, so that no link leads out of the root.</summary>
    /// <returns>The folder with the names in it; null if it does not exist.</returns>
    private (DataFolder Folder, HashSet<string> Files, HashSet<string> Folders)? Listed(string path)
    {
        if (listed.TryGetValue(path, out var known))
            return known;

        var folder = root;
        if (path.Length > 0)
        {
            var end = path.LastIndexOf('/');
            var (above, name) = (Listed(end < 0 ? "" : path[..end]), path[(end + 1)..]);
            if (above?.Folders.Contains(name) != true)
                return null;
            folder = above.Value.Folder.Folder(name);
        }

        return listed[path] = (
            folder,
            folder.Files().ToHashSet(StringComparer.Ordinal),
            folder.Folders().ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Path of a folder below the cohort's.</summary>
    private string Below(DataFolder folder) => folder.Relative[root.FromRoot("").Length..];
}
