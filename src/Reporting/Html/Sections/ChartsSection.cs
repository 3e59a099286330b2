using Hormesis.Reporting.Html.Charts;
using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Charts of the metrics with their bands, of the arms and of the trainings.</summary>
internal static class ChartsSection
{
    public static void Append(Page page)
    {
        var html = page.Html;
        foreach (var group in page.Report.Charts)
        {
            html.Append($"<h3>{Markup.Escaped(group.Heading)}</h3>\n<p " +
                $"class=\"measure\">{Markup.Escaped(group.Text)}</p>\n");
            AppendLegend(page, group.Charts);
            html.Append("<div class=\"charts\">\n");
            foreach (var chart in group.Charts)
                html.Append(
                    $"<figure><figcaption>{Markup.Escaped(chart.Title)}</figcaption>\n" +
                    $"{ChartSvg.Write(chart)}</figure>\n");
            html.Append($"</div>\n<p>{page.Origin(group.Lineage, group.Heading)}</p>\n");
        }
    }

    private static void AppendLegend(Page page, IReadOnlyList<Chart> charts)
    {
        page.Html.Append("<ul class=\"legend\">\n");
        foreach (var series in charts.SelectMany(chart => chart.Series).Where(series => series.Name is not null)
            .DistinctBy(series => series.Name))
            page.Html.Append($"<li>{ChartSvg.Swatch(series.Style)}{Markup.Escaped(series.Name!)}</li>\n");
        page.Html.Append("</ul>\n");
    }
}
