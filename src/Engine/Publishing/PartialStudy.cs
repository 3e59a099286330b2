using Hormesis.Store.Manifests;
namespace Hormesis.Engine.Publishing;

/// <summary>
/// A study of which only the files below <c>paper/</c> were pulled. A note in the folder says so; it is replaced
/// together with the folder.
/// </summary>
internal static class PartialStudy
{
    /// <summary>File name of the note.</summary>
    public const string FileName = "PARTIAL.txt";

    public const string Text =
        """
        Only the files below paper/ of this study were pulled. manifest.json and SHA256SUMS list all its files:
          sha256sum -c --ignore-missing SHA256SUMS
        ./cake.sh --target=Pull fetches the other files, ./cake.sh --target=Paper makes them.

        """;

    private const string Paper = "paper/";

    /// <summary>True if a partial study contains a file.</summary>
    public static bool Holds(PublishedFile file) => file.Path.StartsWith(Paper, StringComparison.Ordinal);

    /// <summary>Returns paths that conflict within one folder.</summary>
    public static IEnumerable<string> Clashes(Manifest manifest)
    {
        var taken = new HashSet<string>(ResultsFolder.OwnNames, StringComparer.Ordinal);
        foreach (var path in manifest.Files.Select(file => file.Path))
        {
            if (!taken.Add(path))
                yield return path;
        }

        foreach (var path in manifest.Files.Select(file => file.Path))
        {
            for (var above = Path.GetDirectoryName(path); above is { Length: > 0 }; above =
                Path.GetDirectoryName(above))
            {
                if (taken.Contains(above))
                    yield return above;
            }
        }
    }
}
