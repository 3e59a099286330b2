using System.Text;
using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Commands with which a reviewer can check the results.</summary>
internal static class VerifySection
{
    public static void Append(Page page)
    {
        var (html, report) = (page.Html, page.Report);
        Append(html, "That no file differs from what was computed, with nothing but coreutils:",
            $"cd {report.ArtifactsFolder} && sha256sum -c --quiet SHA256SUMS");
        Append(html, "That files, keys, inputs and code agree:", $"./cake.sh --target=Verify --study={report.Study}");
        Append(html, "That instances computed anew have the same bits; here two at random, the panel of each " +
            "number names its own:", $"./cake.sh --target=Audit --study={report.Study} --sample=2 --seed=1");
        Append(html, "That the same commit computes the same bytes: delete artifacts/, run this and compare " +
            "SHA256SUMS:", $"./cake.sh --target=Paper --study={report.Study}");
    }

    private static void Append(StringBuilder html, string text, string command) =>
        html.Append($"<p class=\"measure\">{Markup.Escaped(text)}</p>\n<pre class=\"command\" " +
            $"tabindex=\"0\">{Markup.Escaped(command)}</pre>\n");
}
