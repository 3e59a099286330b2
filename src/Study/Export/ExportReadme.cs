using System.Text;

namespace Hormesis.Study.Export;

/// <summary>Writes the README.md of an export: what it is, and what it was made of.</summary>
internal static class ExportReadme
{
    /// <param name="title">First line.</param>
    /// <param name="sources">Published files of the study that were read.</param>
    /// <param name="text">Paragraphs that explain the files.</param>
    public static string Write(
        string title,
        ExportSources study,
        IEnumerable<(string File, Digest Digest)> sources,
        params IEnumerable<string> text)
    {
        var markdown = new StringBuilder();
        markdown.Append("# ").Append(title).Append("\n\n");
        foreach (var paragraph in text)
            markdown.Append(paragraph).Append("\n\n");
        markdown.Append("## Provenance\n\n");
        markdown.Append(
            $"Made by Hormesis, commit {study.Commit}, from these results of the study `{study.Study}`:\n\n");
        markdown.Append("| file | SHA-256 |\n|---|---|\n");
        foreach (var (file, digest) in sources)
            markdown.Append($"| {file} | {digest.Hex} |\n");
        return markdown.ToString();
    }
}
