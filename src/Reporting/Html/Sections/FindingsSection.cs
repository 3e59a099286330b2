using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>All sentences of the statistics.</summary>
internal static class FindingsSection
{
    public static void Append(Page page)
    {
        foreach (var (index, finding) in page.Report.Findings.Index())
        {
            page.Html.Append(
                $"<details{(index == 0 ? " open" : "")}><summary>" +
                $"<h3>{Markup.Escaped(finding.Heading)}</h3></summary>\n");
            SummarySection.AppendList(page, finding.Sentences);
            page.Html.Append($"<p>{page.Origin(page.Report.Statistics, finding.Heading)}</p></details>\n");
        }
    }
}
