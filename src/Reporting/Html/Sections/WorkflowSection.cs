using System.Text;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The stage graph, and a place for what the last run did.</summary>
internal static class WorkflowSection
{
    public static void Append(StringBuilder html, Report report)
    {
        var figure = report.Workflow.Figure;
        html.Append("<p id=\"run-text\" class=\"measure\">Times and cache hits differ from run to run, so they are no part of this page: each run writes them to <code>run.js</code> (and <code>run.json</code>, for programs) "
            + "in the study's folder. Where that file lies beside the page, and scripts may run, they are shown here.</p>\n");
        html.Append($"<figure class=\"graph\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Html.Escaped(figure.Name)}\">{figure.Svg}</div>");
        html.Append($"<figcaption><b>{Html.Escaped(figure.Name)}.</b> {Html.Escaped(figure.Caption)} <a href=\"{Html.Escaped(figure.File)}\">{Html.Escaped(figure.File)}</a></figcaption></figure>\n<div id=\"run\"></div>\n");
    }
}
