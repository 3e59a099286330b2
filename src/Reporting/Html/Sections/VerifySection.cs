using System.Text;
using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Commands with which a reviewer can check the results.</summary>
internal static class VerifySection
{
    public static void Append(Page page)
    {
        var (html, report) = (page.Html, page.Report);
        Append(html, "Check every file against its checksum; this needs only coreutils:",
            $"cd {report.ArtifactsFolder} && sha256sum -c --quiet SHA256SUMS");
        Append(html, "Check that files, keys, inputs and code agree:",
            $"./cake.sh --target=Verify --study={report.Study}");
        Append(html, "Compute two random instances again and compare every bit; the panel of each number has the " +
            "command for its own instances:", $"./cake.sh --target=Audit --study={report.Study} --sample=2 --seed=1");
        Append(html, "Compute everything again: delete artifacts/, run this command and compare " +
            "SHA256SUMS:", $"./cake.sh --target=Paper --study={report.Study}");
    }

    private static void Append(StringBuilder html, string text, string command) =>
        html.Append($"<p class=\"measure\">{Markup.Escaped(text)}</p>\n<pre class=\"command\" " +
            $"tabindex=\"0\">{Markup.Escaped(command)}</pre>\n");
}
