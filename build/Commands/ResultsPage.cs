using System.Text.RegularExpressions;
using Hormesis.Files;
using Hormesis.Study.Results.Report;

namespace Hormesis.Build.Commands;

/// <summary>
/// Publishes a study's results as a page of the documentation with its images, and the digests of all results,
/// <c>docs/STUDY.SHA256SUMS</c>. The page of the default study is <c>docs/results.md</c> with images in
/// <c>docs/images</c>; that of another one is <c>docs/results-STUDY.md</c> with images in <c>docs/images/STUDY</c>.
/// </summary>
/// <param name="Study">Name of the study.</param>
/// <param name="Paper">Folder of the study's text and figures.</param>
/// <param name="DefaultStudy">Name of the default study.</param>
/// <param name="DefaultPaper">Folder of the default study's text and figures, which may not exist.</param>
public sealed partial record ResultsPage(string Study, string Paper, string DefaultStudy, string DefaultPaper)
{
    private const string Text = "results.md";

    private bool IsDefault => Study == DefaultStudy;

    private string Page => IsDefault ? Text : $"results-{Study}.md";

    private string Images => IsDefault ? "images" : $"images/{Study}";

    /// <summary>Copies the text and its images; replaces the task's name in the text by Publish.</summary>
    /// <param name="listName">Name of the file of digests.</param>
    /// <param name="list">Its content.</param>
    /// <param name="docs">Folder of the documentation.</param>
    /// <returns>Paths of the files that were new or different.</returns>
    /// <exception cref="HormesisException">The study has no text yet.</exception>
    public IReadOnlyList<string> Publish(string listName, string list, string docs)
    {
        var source = Path.Combine(Paper, Text);
        if (!File.Exists(source))
            throw new HormesisException(
                $"{source} is missing: there is nothing to publish. Make it first: ./cake.sh --target=Paper");

        var text = (File.ReadAllText(source) + Shared())
            .Replace("--target=Paper", "--target=Publish", StringComparison.Ordinal);
        var images = Image().Matches(text).Select(match => match.Groups["file"].Value).Distinct();
        Directory.CreateDirectory(Path.Combine(docs, Images));
        return
        [
            .. images.Select(image =>
                (Path: Path.Combine(docs, Images, image), Content: File.ReadAllBytes(Path.Combine(Paper, image))))
                .Append((Path: Path.Combine(docs, listName), Content: System.Text.Encoding.UTF8.GetBytes(list)))
                .Append((Path: Path.Combine(docs, Page),
                    Content: System.Text.Encoding.UTF8.GetBytes(Image().Replace(text, $"]({Images}/${{file}})"))))
                .Where(file => Replace(file.Path, file.Content))
                .Select(file => file.Path),
        ];
    }

    /// <summary>The findings that the default study shares, if its results are there.</summary>
    private string Shared() =>
        IsDefault ? "" : SharedFindings.Section(Study, Paper, DefaultStudy, DefaultPaper) ?? "";

    /// <returns>Whether the file was changed.</returns>
    private static bool Replace(string path, byte[] content)
    {
        if (File.Exists(path) && content.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            return false;
        DurableFile.Write(path, content);
        return true;
    }

    [GeneratedRegex(@"\]\((?<file>[\w.-]+\.png)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Image();
}
