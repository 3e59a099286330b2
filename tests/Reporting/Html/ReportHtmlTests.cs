using Hormesis.Pipeline;
using Hormesis.Reporting.Html;
using VerifyXunit;

namespace Hormesis.Reporting.Tests.Html;

public sealed class ReportHtmlTests
{
    private static Report Report => new()
    {
        Title = "A study of <poison> & \"hormesis\"",
        Paragraphs = ["Six U-Nets learn.", "<script>alert('x')</script>"],
        Parameters = [("image size", "64 x 64"), ("optimiser", "Adam & Co")],
        Tables = [Sample.ArmsAndSeeds.Print("Table 1"), Sample.Fidelity.Print("Table 2")],
        Figures =
        [
            new() { Name = "Metrics", Caption = "Metrics \"against\" p.", File = "metrics.png", Png = [1, 2, 3] },
            new() { Name = "Figure 1", Caption = "Stages.", File = "graph.svg", Svg = "<svg/>\n" },
        ],
        Findings = [new() { Heading = "Arm replace", Sentences = ["No significant difference was found."] }],
        Lineage =
        [
            new()
            {
                Row = "replace, p = 16.67 %",
                Artifacts = [new() { Path = "train-unet/replace/p17/seed0", Digest = Digest.OfText("a key") }],
            },
        ],
        ArtifactsFolder = "artifacts/made-up",
    };

    [Fact]
    public Task A_report_of_made_up_data() => Verifier.Verify(ReportHtml.Write(Report), "html");

    [Fact]
    public void No_text_of_the_study_becomes_markup() =>
        Assert.DoesNotContain("<script", ReportHtml.Write(Report), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        var html = ReportHtml.Write(Report);

        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,AQID\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_a_picture_is_named()
    {
        var error = Assert.Throws<ArgumentException>(
            () => ReportHtml.Write(Report with { Figures = [new() { Name = "n", Caption = "c", File = "figure9.png" }] }));

        Assert.Contains("figure9.png", error.Message, StringComparison.Ordinal);
    }
}
