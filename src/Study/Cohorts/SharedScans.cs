using Hormesis.Files;
using Hormesis.Stages;

namespace Hormesis.Study.Cohorts;

/// <summary>
/// Finds scans that cohorts share on the disk although their patients are not compared by name: through symbolic links,
/// a folder inside another one, a file system that does not tell capital letters, or a common folder of masks.
/// </summary>
internal static class SharedScans
{
    /// <exception cref="HormesisException">Cohorts of different origins read the same file, or files below the same
    /// folder.</exception>
    public static void Refuse(IReadOnlyList<PlannedCohort> cohorts)
    {
        if (cohorts.DistinctBy(cohort => cohort.Origin).Count() < 2)
            return;

        var read = cohorts.Select(cohort => (Cohort: cohort, Places: Places(cohort))).ToList();
        string[] faults =
        [
            .. from first in read.Index()
               from second in read.Skip(first.Index + 1)
               where first.Item.Cohort.Origin != second.Cohort.Origin
               let place = first.Item.Places.Keys.Where(second.Places.ContainsKey).Select(key => second.Places[key])
                   .Order(StringComparer.Ordinal).FirstOrDefault()
               where place is not null
               select Fault(first.Item.Cohort, second.Cohort, place),
        ];
        if (faults.Length > 0)
            throw new HormesisException(string.Join('\n', faults));
    }

    private static string Fault(PlannedCohort first, PlannedCohort second, string place) =>
        $"Cohorts `{first.Role}` ({VisibleText.OfLine(first.Origin)}) and `{second.Role}` "
        + $"({VisibleText.OfLine(second.Origin)}) both read {VisibleText.OfLine(place)}, but patients are compared by "
        + "name only among cohorts of one folder or one table of patients, so that a leak would not be found. Write "
        + "the same folder for both, or give both the same patientTable (synthetic images: `patients`).";

    /// <summary>The paths of the cohort's files and of the folders from its own down to them, by what they are on the
    /// disk. Files count by path, because tools store files of equal content only once.</summary>
    private static Dictionary<(ulong Device, ulong Inode, string File), string> Places(PlannedCohort cohort)
    {
        var places = new Dictionary<(ulong Device, ulong Inode, string File), string>();
        foreach (var files in cohort.Producer.Inputs.Values.OfType<StageInput.Files>())
        {
            foreach (var file in files.Paths)
                places.TryAdd((0, 0, file), file);
            foreach (var folder in Folders(files.Paths, cohort.Scans.Source()!.Path))
            {
                if (FileStat.Of(Path.Combine(files.Root, folder)) is { } stat)
                    places.TryAdd((stat.Device, stat.Inode, ""), folder);
            }
        }

        return places;
    }

    /// <param name="cohort">The cohort's own folder; files outside it are masks and tables.</param>
    private static SortedSet<string> Folders(IEnumerable<string> files, string cohort)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal) { cohort };
        var above = cohort == "." ? "" : $"{cohort}/";
        foreach (var file in files.Where(file => file.StartsWith(above, StringComparison.Ordinal)))
        {
            for (var end = file.LastIndexOf('/'); end > above.Length; end = file.LastIndexOf('/', end - 1))
                folders.Add(file[..end]);
        }

        return folders;
    }
}
