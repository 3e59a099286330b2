using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Lists and reads cases that have one file for their image and one for their mask.</summary>
/// <param name="folder">The cohort's folder.</param>
/// <param name="cases">In the order in which they are read.</param>
internal sealed class FoundCases(DataFolder folder, IReadOnlyList<FoundCase> cases)
{
    /// <summary>Paths of all files from the root, sorted.</summary>
    /// <param name="table">The table of patients, which is one more file; null if there is none.</param>
    /// <param name="others">Paths of other files below the cohort's folder.</param>
    public IReadOnlyList<string> Files(PatientTable? table, params IReadOnlyList<string> others) =>
    [
        .. cases.SelectMany(found => found.Mask is null ? [found.Image] : new[] { found.Image, found.Mask })
            .Concat(others)
            .Select(folder.FromRoot)
            .Concat(table is null ? [] : [table.FromRoot])
            .Order(StringComparer.Ordinal),
    ];

    public IReadOnlyList<CaseName> Names => [.. cases.Select(found => new CaseName(found.Patient, found.Name))];

    /// <summary>Reads each case on demand; checks all headers first.</summary>
    /// <param name="maskName">Name of a mask's file in messages: <c>segmentation</c>.</param>
    /// <param name="mark">Converts the voxels of a case's mask to 0 and 1, in place.</param>
    /// <exception cref="HormesisException">A mask has another grid than its image, or a file is unreadable; the message
    /// names the case.</exception>
    public IEnumerable<CohortCase> Load(string maskName, Action<FoundCase, float[]> mark)
    {
        var problems = new Problems(folder.FullPath);
        foreach (var found in cases.Where(found => found.Mask is not null))
            problems.Gather(() => CheckGrid(found, maskName));
        problems.ThrowIfAny();
        return cases.Select(found => Read(found, mark));
    }

    /// <summary>Full path of a file of a case.</summary>
    public string In(string file) => Path.Combine(folder.FullPath, file);

    private void CheckGrid(FoundCase found, string maskName)
    {
        if (CaseFile.GridDifference(In(found.Image), found.Channel, In(found.Mask!)) is { } difference)
            throw new HormesisException($"case {found.Name}: its {maskName} {found.Mask} does not lie on the grid of " +
                $"its image {found.Image}: it has {difference}. Resample it to the image.");
    }

    private CohortCase Read(FoundCase found, Action<FoundCase, float[]> mark)
    {
        var image = CaseFile.Read(In(found.Image), found.Channel);
        var mask = found.Mask is null ? null : CaseFile.Read(In(found.Mask));
        if (mask is not null)
            mark(found, mask.Voxels);
        return new() { Patient = found.Patient, Case = found.Name, Image = image, Mask = mask };
    }
}
