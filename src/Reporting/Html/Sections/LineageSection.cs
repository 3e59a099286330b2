using System.Globalization;
using System.Text;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Files of all numbers; this section needs no script.</summary>
internal static class LineageSection
{
    private const int ShownDigits = 12;

    public static void Append(Page page)
    {
        var (html, report) = (page.Html, page.Report);
        html.Append(CultureInfo.InvariantCulture,
            $"<p class=\"measure\">Each row of Table 1, each figure and each sentence was computed from the files " +
            $"below. Each line shows the first {ShownDigits} digits of a file's SHA-256. <code>SHA256SUMS</code> has " +
            $"all digits; <code>manifest.json</code> lists the code, parameters and inputs of each file.</p>\n");
        AppendArtifacts(html, "Sentences, tables, figures", report.Sources);
        foreach (var model in report.Models)
            AppendArtifacts(html,
                string.Create(CultureInfo.InvariantCulture,
                $"{model.Arm}, p = {model.Rate.Percent} %, seed {model.Seed}"), model.Artifacts);
    }

    private static void AppendArtifacts(StringBuilder html, string heading, IReadOnlyList<ReportArtifact> artifacts)
    {
        html.Append($"<details><summary>{Markup.Escaped(heading)}</summary>\n<ul class=\"artifacts\">\n");
        foreach (var artifact in artifacts)
            html.Append($"<li><span>{Markup.Escaped(artifact.Role)}</span> " +
                $"<code>{artifact.Digest.Hex[..ShownDigits]}</code> <a " +
                $"href=\"../{Markup.Escaped(artifact.Path)}\">{Markup.Escaped(artifact.Path)}</a></li>\n");
        html.Append("</ul></details>\n");
    }
}
