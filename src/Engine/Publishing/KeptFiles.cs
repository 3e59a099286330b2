using Hormesis.Files;

namespace Hormesis.Engine.Publishing;

/// <summary>
/// Files of a person among a study's results: notes, and results that were changed by hand. They stay at their place
/// when the results are renewed; where a result has it, their name ends in <c>.kept</c>.
/// </summary>
/// <param name="shown">The study's folder.</param>
/// <param name="notice">Gets what was kept, and as what.</param>
internal sealed class KeptFiles(string shown, Action<string> notice)
{
    /// <summary>Empties a folder that a publication made: what is no result goes into the study's folder, the rest is
    /// removed.</summary>
    public void MoveFrom(string former)
    {
        if (!Directory.Exists(former))
            return;

        var folder = new ResultsFolder(former);
        Keep(former, folder.Foreign());
        folder.RemoveOwn();
    }

    /// <summary>Frees names of the study's folder for this program.</summary>
    /// <param name="names">Of files.</param>
    public void Rename(IEnumerable<string> names)
    {
        var folder = new ResultsFolder(shown);
        Keep(shown,
            [.. names.Where(name => FileStat.OfLink(Path.Combine(shown, name)) is not null && !folder.IsOwn(name))]);
    }

    private void Keep(string former, IReadOnlyList<string> paths)
    {
        var kept = new List<string>();
        // What stays as it is called goes first.
        foreach (var path in paths.OrderBy(path => PlaceOf(path, isFolder: false) != path))
        {
            var place = PlaceOf(path, isFolder: false);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(shown, place))!);
            DurableFile.MoveToFree(Path.Combine(former, path), Path.Combine(shown, place));
            kept.Add(place == path ? path : $"{path} as {place}");
        }

        if (kept.Count > 0)
            notice($"{shown} held what no run wrote, and it is kept: {string.Join(", ", kept)}.");
    }

    /// <param name="isFolder">Whether what is moved goes into it.</param>
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
