using System.Xml.Linq;
using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Figures;
using Hormesis.Reporting.Graphs;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class FigureBytesTests
{
    private static readonly Dictionary<string, Func<Figure>> Figures = new()
    {
        ["metrics"] = () => MetricsFigure.Draw(Sample.Series("replace"), 0.95, withPublished: true),
        ["metrics of several arms"] = () =>
            MetricsFigure.Draw(Sample.Series("replace", "real-only", "curated"), 0.95, withPublished: false),
        ["dose"] = () => DoseFigure.Draw(Sample.Series("replace", "real-only")[SegmentationMetrics.Dice], 0.02, 0.95),
        ["gate"] = () =>
            GateFigure.Draw([new() { Title = "Score", Measure = "mean rank", Kept = [1, 2, 2], Dropped = [3] }],
            [Sample.Scan], [Sample.Scan]),
        ["fidelity"] = () =>
            FidelityFigure.Draw([new() { Image = "true MRI", Psnr = [], Ssim = [], Mae = [], Dice = [0.5, 0.75, 1] }]),
        ["memory"] = () => MemoryFigure.Draw([0.8, 0.9, 0.95], [0.7],
            [new() { Synthetic = Sample.Scan, Training = Sample.Scan, Correlation = 0.95 }]),
        ["segmentation"] = () => SegmentationFigure.Draw(
            Sample.Scan, Sample.Disc(3), [new() { Label = "p = 0.00 %", Mask = Sample.Disc(4), Dice = 0.72 }]),
        ["synthesis"] = () => SynthesisFigure.Draw("CT",
            [new() { Patient = "a", Given = Sample.Scan, SyntheticMri = Sample.Scan, RealMri = Sample.Scan }]),
        ["GAN samples"] = () => GanSamplesFigure.Draw(
            [new() { Patient = "a", Ct = Sample.Scan, Translations = [(0, Sample.Scan), (100, Sample.Scan)] }]),
        ["learning curves"] = () => LearningCurvesFigure.Draw([Arm("replace"), Arm("real-only")]),
        ["GAN losses"] = () => GanLossesFigure.Draw([Curve, Curve]),
    };

    public static TheoryData<string> Names => [.. Figures.Keys];

    private static LearningArm Arm(string name) =>
        new(name, [new() { Rate = default, Losses = [Curve, Curve], Dices = [Curve, Curve] }]);

    private static Curve Curve => new() { Label = "loss", Points = [(1, 3), (2, double.NaN), (3, 1), (4, 0.5)] };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_drawn_twice_has_the_same_bytes(string name) =>
        Assert.Equal(Figures[name]().Png(), Figures[name]().Png());

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_svg_too_and_all_text_is_outlines_that_say_what_they_are(string name)
    {
        var svg = Figures[name]().Svg();

        Assert.Equal(svg, Figures[name]().Svg());
        Assert.DoesNotContain("<text", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("font-family", svg, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"", svg, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_svg_lays_no_black_below_its_panels(string name)
    {
        var svg = XDocument.Parse(Figures[name]().Svg());

        // Without a fill a shape is black; its edges would show as hairlines around what covers it.
        Assert.DoesNotContain(svg.Descendants()
            .Where(element => element.Name.LocalName == "rect" && element.Parent!.Name.LocalName != "clipPath"), rect =>
            rect.Attribute("fill") is null && rect.Attribute("width")!.Value == svg.Root!.Attribute("width")!.Value);
    }

    [Fact]
    public void A_plot_is_written_once()
    {
        var labels = XDocument.Parse(Figures["metrics"]().Svg()).Descendants()
            .Select(element => element.Attribute("aria-label")?.Value).Where(label => label is not null).ToList();

        Assert.Single(labels, "mean Dice");
        Assert.Equal(4, labels.Count(label => label == "poisoning rate p (%)"));
    }

    [Fact]
    public void A_graph_drawn_twice_has_the_same_bytes() =>
        Assert.Equal(GraphFigure.Png(Sample.Graph(withStates: true)), GraphFigure.Png(Sample.Graph(withStates: true)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_holds_pixels_and_neither_time_nor_text(string name) =>
        Assert.Empty(Png.Chunks(Figures[name]().Png()).Except(["IHDR", "sBIT", "sRGB", "IDAT", "IEND"]));

    [Fact]
    public void Figures_drawn_side_by_side_have_the_bytes_of_those_drawn_alone()
    {
        var alone = Figures["metrics"]().Png();

        Assert.All(Enumerable.Range(0, 4).AsParallel().Select(_ => Figures["metrics"]().Png()).ToArray(),
            bytes => Assert.Equal(alone, bytes));
    }
}
