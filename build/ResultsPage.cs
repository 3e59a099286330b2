using System.Text.RegularExpressions;

namespace Hormesis.Build;

/// <summary>The default study's results as a page of the documentation, <c>docs/results.md</c>, with its images in <c>docs/images</c>.</summary>
public static partial class ResultsPage
{
    private const string Page = "results.md";
    private const string Images = "images";

    /// <summary>Copies text and images that are not there yet or were different; nothing where there is no text.</summary>
    /// <param name="paper">Folder of the study's text and figures.</param>
    /// <param name="docs">Folder of the documentation.</param>
    public static void Refresh(string paper, string docs)
    {
        var source = Path.Combine(paper, Page);
        if (!File.Exists(source) || !Directory.Exists(docs))
            return;

        var images = Path.Combine(docs, Images);
        Directory.CreateDirectory(images);
        var text = File.ReadAllText(source);
        foreach (var image in Image().Matches(text).Select(match => match.Groups["file"].Value).Distinct())
            Replace(Path.Combine(images, image), File.ReadAllBytes(Path.Combine(paper, image)));
        Replace(Path.Combine(docs, Page), System.Text.Encoding.UTF8.GetBytes(Image().Replace(text, $"]({Images}/${{file}})")));
    }

    private static void Replace(string path, byte[] content)
    {
        if (!File.Exists(path) || !content.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            File.WriteAllBytes(path, content);
    }

    [GeneratedRegex(@"\]\((?<file>[\w.-]+\.png)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Image();
}
