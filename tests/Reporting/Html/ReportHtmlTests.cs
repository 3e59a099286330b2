using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hormesis.Reporting.Html;

namespace Hormesis.Reporting.Tests.Html;

public sealed partial class ReportHtmlTests
{
    private static readonly string Written = ReportHtml.Write(MadeUpReport.Report);

    [Fact]
    public void No_text_of_the_study_becomes_markup()
    {
        const string Attack = "</script><script>alert('x')</script>";
        var html = ReportHtml.Write(MadeUpReport.Report with
        {
            Title = Attack,
            Study = Attack,
            Parameters = [(Attack, Attack)],
            Findings = [new() { Heading = Attack, Sentences = [Attack] }],
            Cases = [MadeUpReport.Report.Cases[0] with { Id = Attack, Reasons = [Attack] }],
        });

        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Tags(Written, "script"), Tags(html, "script"));
    }

    [Fact]
    public void Nothing_is_loaded_but_the_record_of_the_run()
    {
        var loaded = Loaded().Matches(Written).Select(match => match.Groups[1].Value)
            .Where(target => !target.StartsWith("data:", StringComparison.Ordinal) && !target.StartsWith('#'));

        Assert.Equal(["../run.js"], loaded.Distinct());
        Assert.DoesNotContain("@import", Written, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Written, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_reports_have_equal_bytes_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture =
                new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(Written, ReportHtml.Write(MadeUpReport.Report));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Every_number_of_a_table_has_a_lineage_of_runs_or_files()
    {
        using var data = JsonDocument.Parse(Data().Match(Written).Groups[1].Value);
        var lineages = data.RootElement.GetProperty("lineages").EnumerateArray().ToList();
        var cells = Cell().Matches(Written).Select(match => match.Groups[1].Value)
            .Where(cell => cell.Any(char.IsAsciiDigit)).ToList();

        // Table 1, differences, fidelity, cases with the reasons for their choice; the number of cases stands in each
        // row of Table 1.
        Assert.Equal((3 * 6 * 4) + (3 * 5 * 12) + (5 + 2) + (5 * 7) + (3 * 6), cells.Count);
        Assert.All(cells.Where(cell => cell != "92" && !cell.Contains("at p = 0", StringComparison.Ordinal)), cell =>
        {
            var lineage = lineages[int.Parse(Lineage().Match(cell).Groups[1].Value, CultureInfo.InvariantCulture)];
            Assert.True(lineage[1].GetArrayLength() + lineage[2].GetArrayLength() > 0, cell);
        });
    }

    [Fact]
    public void A_difference_is_of_the_runs_at_both_rates_and_of_the_statistics()
    {
        using var data = JsonDocument.Parse(Data().Match(Written).Groups[1].Value);
        var row =
            Regex.Match(Written, "<th scope=\"row\" class=\"right\">50.00</th><td " +
            "class=\"right\"><button[^>]*data-lineage=\"([0-9]+)\"[^>]*>46<", RegexOptions.CultureInvariant);
        var lineage =
            data.RootElement.GetProperty("lineages")[int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture)];

        Assert.Equal(
            ["replace/p0.00/seed0", "replace/p0.00/seed1", "replace/p0.00/seed2", "replace/p50.00/seed0",
                "replace/p50.00/seed1", "replace/p50.00/seed2"],
            lineage[2].EnumerateArray()
                .Select(place => data.RootElement.GetProperty("models")[place.GetInt32()].GetProperty("run")
                .GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["paper/statistics.json"],
            lineage[1].EnumerateArray()
                .Select(place => data.RootElement.GetProperty("artifacts")[place.GetInt32()][2].GetString()));
    }

    [Fact]
    public void Numbers_in_sentences_have_a_true_minus() =>
        Assert.Contains("mean difference \u22120.1097, 95 % interval \u22120.1412 to \u22120.0806, Holm-adjusted",
            Written, StringComparison.Ordinal);

    [Fact]
    public void Digests_commands_and_samples_can_be_read_without_script()
    {
        var readable = Scripts().Replace(Written, "");

        Assert.Contains(
            $"<code>{Digest.OfText("train-unet/replace/p50.00/seed0/unet.safetensors").Hex[..12]}</code>",
            readable, StringComparison.Ordinal);
        Assert.Contains("./cake.sh --target=Audit --study=made-up", readable, StringComparison.Ordinal);
        Assert.Contains("<i>paper</i> 0.8572 &#177; 0.1580", readable, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_described_to_who_cannot_see_it_and_captioned_for_all()
    {
        Assert.Contains("alt=\"Figure 3: A picture for &quot;One test scan.&quot;\"",
            Written, StringComparison.Ordinal);
        Assert.Contains("<b>Figure 3.</b> One test scan.", Written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_a_picture_is_named()
    {
        var error = Assert.Throws<ArgumentException>(
            () => ReportHtml.Write(MadeUpReport.Report
                with { Figures =
                [MadeUpReport.Report.Figures[0] with { Png = null,
                Artifact = MadeUpReport.Report.Sources[0] with { Path = "paper/figure9.png" } }] }));

        Assert.Contains("figure9.png", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_stands_in_red_before_everything_else()
    {
        Assert.DoesNotContain("class=\"warning\"", Written, StringComparison.Ordinal);

        var report = MadeUpReport.Report;
        var html = ReportHtml.Write(
            report with { Summary = report.Summary with { Warnings = ["The control <perfect> harms."] } });

        var warning = html.IndexOf(
            "<p class=\"warning\" role=\"alert\"><strong>Warning.</strong> The control &lt;perfect&gt; harms.</p>",
            StringComparison.Ordinal);
        Assert.InRange(warning, 1, html.IndexOf("class=\"caution\"", StringComparison.Ordinal));
        Assert.Contains(".warning strong { color: var(--wrong-rule); }", html, StringComparison.Ordinal);
    }

    private static int Tags(string html, string name) => html.Split($"<{name}").Length - 1;

    [GeneratedRegex("(?:src|<link[^>]* href|<image[^>]* href)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Loaded();

    [GeneratedRegex("<script id=\"report-data\" type=\"application/json\">(.*?)</script>",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Data();

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    [GeneratedRegex("^<button type=\"button\" class=\"number\" data-lineage=\"([0-9]+)\"",
        RegexOptions.CultureInvariant)]
    private static partial Regex Lineage();

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Scripts();
}
