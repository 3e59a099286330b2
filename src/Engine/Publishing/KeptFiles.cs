using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Publishing;

/// <summary>
/// Keeps a person's files among a study's results: notes, and results that were changed by hand. They stay in place
/// when the results are replaced; if a result needs their name, they get the suffix <c>.kept</c>.
/// </summary>
/// <param name="notice">Receives a message that lists the kept files.</param>
internal sealed class KeptFiles(StoreLayout layout, string study, Action<string> notice)
{
    private readonly string shown = layout.Study(study); // the study's folder

    /// <summary>Empties a folder that a publication made: moves foreign files into the study's folder and removes the
    /// rest. Foreign files that cannot be moved stay, and do not stop the others.</summary>
    public void MoveFrom(string former)
    {
        if (!Directory.Exists(former))
            return;

        var folder = new ResultsFolder(layout, former);
        var left = new List<string>();
        Keep(former, folder.Foreign(), left);
        if (left.Count == 0)
        {
            folder.RemoveOwn();
            return;
        }

        folder.RemoveListed(); // By the lists the next publication finds what is foreign.
        notice($"{former} holds files that no run wrote. They could not be moved back to {shown}: move them " +
            $"yourself, and give them names in UTF-8. {string.Join(". ", left)}.");
    }

    /// <summary>Renames foreign files in the study's folder whose names this program needs.</summary>
    /// <param name="names">File names that this program needs.</param>
    public void Rename(IEnumerable<string> names)
    {
        var folder = new ResultsFolder(layout, shown);
        Keep(shown,
            [.. names.Where(name => FileStat.OfLink(Path.Combine(shown, name)) is not null && !folder.IsOwn(name))]);
    }

    /// <param name="left">Receives the reason for each file that cannot be moved; null if none may stay.</param>
    private void Keep(string former, IReadOnlyList<string> paths, List<string>? left = null)
    {
        var kept = new List<string>();
        // Files that keep their name are moved first.
        foreach (var path in paths.OrderBy(path => PlaceOf(path, isFolder: false) != path))
        {
            try
            {
                kept.Add(Move(former, path));
            }
            catch (Exception error) when (left is not null && error is IOException or UnauthorizedAccessException)
            {
                left.Add(error.Message.TrimEnd('.'));
            }
        }

        if (kept.Count > 0)
            notice($"{shown} contained files that no run wrote. They are kept: {string.Join(", ", kept)}.");
    }

    /// <returns>The file's path, and its new one if that differs.</returns>
    private string Move(string former, string path)
    {
        var place = PlaceOf(path, isFolder: false);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(shown, place))!);
        DurableMove.MoveToFree(Path.Combine(former, path), Path.Combine(shown, place));
        return place == path ? path : $"{path} as {place}";
    }

    /// <param name="isFolder">True if the path is a folder for moved files.</param>
    private string PlaceOf(string path, bool isFolder)
    {
        var above = Path.GetDirectoryName(path) is { Length: > 0 } folder ? PlaceOf(folder, isFolder: true) : "";
        return Names(Path.Combine(above, Path.GetFileName(path)))
            .First(name => IsFree(name) || (isFolder && OwnFolder.Exists(Path.Combine(shown, name))));
    }

    private bool IsFree(string name) =>
        !ResultsFolder.OwnNames.Contains(name) && FileStat.OfLink(Path.Combine(shown, name)) is null;

    private static IEnumerable<string> Names(string path)
    {
        yield return path;
        yield return $"{path}.kept";
        for (var number = 2; ; number++)
            yield return FormattableString.Invariant($"{path}.kept.{number}");
    }
}
