using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The stage graph and the record of the last run.</summary>
internal static class WorkflowSection
{
    public static void Append(Page page)
    {
        var (html, figure) = (page.Html, page.Report.Workflow.Figure);
        html.Append("<p id=\"run-text\" class=\"measure\">Times and cache hits differ from run to run, so they " +
            "are not part of this page. Each run writes them to <code>run.js</code> (for programs also " +
            "<code>run.json</code>) "
            + "in the study's folder. If this page finds that file and the browser runs scripts, they are shown " +
                "here.</p>\n");
        html.Append("<figure class=\"graph\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" " +
            $"aria-label=\"{Markup.Escaped(figure.Text.Name)}\">{figure.Svg}</div>");
        html.Append($"<figcaption><b>{Markup.Escaped(figure.Text.Name)}.</b> " +
            $"{Markup.Escaped(figure.Text.Caption)} <a " +
            $"href=\"{Markup.Escaped(figure.File)}\">{Markup.Escaped(figure.File)}</a></figcaption></figure>\n" +
            "<div id=\"run\"></div>\n");
    }
}
