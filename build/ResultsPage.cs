using System.Text.RegularExpressions;
using Hormesis.Files;

namespace Hormesis.Build;

/// <summary>Publishes a study's results as a page of the documentation, <c>docs/results.md</c>, with images in
/// <c>docs/images</c>, and the digests of all results, <c>docs/phantom.SHA256SUMS</c>.</summary>
public static partial class ResultsPage
{
    private const string Page = "results.md";
    private const string Images = "images";

    /// <summary>Copies the text and its images; replaces the task's name in the text by Publish.</summary>
    /// <param name="paper">Folder of the study's text and figures.</param>
    /// <param name="listName">Name of the file of digests.</param>
    /// <param name="list">Its content.</param>
    /// <param name="docs">Folder of the documentation.</param>
    /// <returns>Paths of the files that were new or different.</returns>
    /// <exception cref="HormesisException">The study has no text yet.</exception>
    public static IReadOnlyList<string> Publish(string paper, string listName, string list, string docs)
    {
        var source = Path.Combine(paper, Page);
        if (!File.Exists(source))
            throw new HormesisException(
                $"{source} is missing: there is nothing to publish. Make it first: ./cake.sh --target=Paper");

        var text = File.ReadAllText(source).Replace("--target=Paper", "--target=Publish", StringComparison.Ordinal);
        var images = Image().Matches(text).Select(match => match.Groups["file"].Value).Distinct();
        Directory.CreateDirectory(Path.Combine(docs, Images));
        return
        [
            .. images.Select(image =>
                (Path: Path.Combine(docs, Images, image), Content: File.ReadAllBytes(Path.Combine(paper, image))))
                .Append((Path: Path.Combine(docs, listName), Content: System.Text.Encoding.UTF8.GetBytes(list)))
                .Append((Path: Path.Combine(docs, Page),
                    Content: System.Text.Encoding.UTF8.GetBytes(Image().Replace(text, $"]({Images}/${{file}})"))))
                .Where(file => Replace(file.Path, file.Content))
                .Select(file => file.Path),
        ];
    }

    /// <returns>Whether the file was changed.</returns>
    private static bool Replace(string path, byte[] content)
    {
        if (File.Exists(path) && content.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            return false;
        OwnFile.Write(path, content);
        return true;
    }

    [GeneratedRegex(@"\]\((?<file>[\w.-]+\.png)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Image();
}
