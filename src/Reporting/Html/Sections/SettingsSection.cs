using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Every setting of the study.</summary>
internal static class SettingsSection
{
    public static void Append(Page page)
    {
        var (html, report) = (page.Html, page.Report);
        html.Append("<details><summary>Every setting of the study, as read from " +
            "<code>experiments.yaml</code></summary>\n<dl class=\"settings\">\n");
        foreach (var (name, value) in report.Parameters)
            html.Append($"<div><dt>{Markup.Escaped(name)}</dt><dd>{Markup.Escaped(value)}</dd></div>\n");
        html.Append("</dl></details>\n");
    }
}
