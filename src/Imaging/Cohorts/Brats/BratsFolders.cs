
namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>
/// Finds cases near a folder that contains none. In downloads they are often one or two levels below it, or one level
/// above.
/// </summary>
internal static class BratsFolders
{
    private const int MostShown = 5;

    /// <returns>A clause that names the setting to write; null if there are no cases nearby.</returns>
    public static string? Nearby(DataFolder cohort)
    {
        if (IsCase(cohort))
        {
            var above = cohort.Relative.LastIndexOf('/') is > 0 and var end ? cohort.Relative[..end] : ".";
            return $"because it is a case itself. Give the folder that contains the cases: `folder: {above}`";
        }

        if (Below(cohort, levels: 2).Select(folder => folder.Relative).ToArray() is not [var first, ..] found)
            return null;

        var names = string.Join(", ", found.Take(MostShown).Select(folder => folder[cohort.FromRoot("").Length..]));
        return found.Length == 1
            ? $"but its sub-folder {names} does. Give `folder: {first}`"
            : $"but its sub-folders {names}{(found.Length > MostShown ? " and others" : "")} do. Give one of " +
                $"them, for example `folder: {first}`, " +
                "or put all cases into one folder (symbolic links to the cases are allowed)";
    }

    private static IEnumerable<DataFolder> Below(DataFolder folder, int levels) =>
        levels == 0 ? [] : Folders(folder)
            .SelectMany(below => Folders(below).Any(IsCase) ? [below] : Below(below, levels - 1));

    private static bool IsCase(DataFolder folder) =>
        Readable(() => ScanFiles.Names(folder)) is { } names
        && BratsNaming.All.Any(naming =>
            naming.Fits(Path.GetFileName(folder.FullPath), names.ToHashSet(StringComparer.Ordinal)));

    private static IEnumerable<DataFolder> Folders(DataFolder folder) =>
        (Readable(folder.Folders) ?? []).Select(name => Readable(() => folder.Folder(name))).OfType<DataFolder>();

    /// <summary>Returns null for an unreadable folder: these folders are only read to give advice.</summary>
    private static T? Readable<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (HormesisException)
        {
            return null;
        }
    }
}
