using System.Text;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>All sentences of the statistics.</summary>
internal static class FindingsSection
{
    public static void Append(StringBuilder html, Report report)
    {
        foreach (var (index, finding) in report.Findings.Index())
        {
            html.Append($"<details{(index == 0 ? " open" : "")}><summary><h3>{Html.Escaped(finding.Heading)}</h3></summary>\n<ul class=\"sentences\">\n");
            foreach (var sentence in finding.Sentences)
                html.Append($"<li>{Html.Escaped(sentence)}</li>\n");
            html.Append("</ul></details>\n");
        }
    }
}
