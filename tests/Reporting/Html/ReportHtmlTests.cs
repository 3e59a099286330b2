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
        var loaded = Loaded().Matches(Written).Select(match => match.Groups[1].Value).Where(target => !target.StartsWith("data:", StringComparison.Ordinal) && !target.StartsWith('#'));

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
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(Written, ReportHtml.Write(MadeUpReport.Report));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Every_number_of_the_table_has_its_runs()
    {
        using var data = JsonDocument.Parse(Data().Match(Written).Groups[1].Value);
        var models = data.RootElement.GetProperty("models").EnumerateArray()
            .Select(model => (Arm: model.GetProperty("arm").GetString()!, Rate: model.GetProperty("rate").GetString()!)).ToHashSet();

        var numbers = Number().Matches(Written);
        Assert.Equal(3 * 6 * 4, numbers.Count);
        Assert.All(numbers, number => Assert.Contains((number.Groups[1].Value, number.Groups[2].Value), models));
    }

    [Fact]
    public void Digests_commands_and_samples_can_be_read_without_script()
    {
        var readable = Scripts().Replace(Written, "");

        Assert.Contains($"<code>{Pipeline.Digest.OfText("train-unet/replace/p50.00/seed0/unet.safetensors").Hex[..12]}</code>", readable, StringComparison.Ordinal);
        Assert.Contains("./cake.sh --target=Audit --study=made-up", readable, StringComparison.Ordinal);
        Assert.Contains("<i>paper</i> 0.8572 &#177; 0.1580", readable, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_a_picture_is_named()
    {
        var error = Assert.Throws<ArgumentException>(
            () => ReportHtml.Write(MadeUpReport.Report with { Figures = [new() { Name = "n", Caption = "c", File = "figure9.png" }] }));

        Assert.Contains("figure9.png", error.Message, StringComparison.Ordinal);
    }

    private static int Tags(string html, string name) => html.Split($"<{name}").Length - 1;

    [GeneratedRegex("(?:src|<link[^>]* href|<image[^>]* href)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Loaded();

    [GeneratedRegex("<script id=\"report-data\" type=\"application/json\">(.*?)</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Data();

    [GeneratedRegex("<button type=\"button\" class=\"number\" data-arm=\"([^\"]*)\" data-rate=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Scripts();
}
