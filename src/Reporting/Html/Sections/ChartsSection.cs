using System.Text;
using Hormesis.Reporting.Html.Charts;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Curves with their bands, arms compared, learning.</summary>
internal static class ChartsSection
{
    public static void Append(StringBuilder html, Report report)
    {
        foreach (var group in report.Charts)
        {
            html.Append($"<h3>{Html.Escaped(group.Heading)}</h3>\n<p class=\"measure\">{Html.Escaped(group.Text)}</p>\n");
            AppendLegend(html, group.Charts);
            html.Append("<div class=\"charts\">\n");
            foreach (var chart in group.Charts)
                html.Append($"<figure><figcaption>{Html.Escaped(chart.Title)}</figcaption>\n{ChartSvg.Write(chart)}</figure>\n");
            html.Append("</div>\n");
        }
    }

    private static void AppendLegend(StringBuilder html, IReadOnlyList<Chart> charts)
    {
        html.Append("<ul class=\"legend\">\n");
        foreach (var series in charts.SelectMany(chart => chart.Series).Where(series => series.Name is not null).DistinctBy(series => series.Name))
            html.Append($"<li>{ChartSvg.Swatch(series.Style)}{Html.Escaped(series.Name!)}</li>\n");
        html.Append("</ul>\n");
    }
}
