using Hormesis.Reporting.Figures;
using Hormesis.Reporting.Graphs;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class FigureBytesTests
{
    private static readonly Dictionary<string, Func<byte[]>> Figures = new()
    {
        ["metrics"] = () => MetricsFigure.Png(Sample.OneArm),
        ["metrics of several arms"] = () => MetricsFigure.Png(Sample.ArmsAndSeeds),
        ["segmentation"] = () => SegmentationFigure.Png(
            Sample.Scan, Sample.Disc(3), [new() { Label = "p = 0.00 %", Mask = Sample.Disc(4), Dice = 0.72 }]),
        ["synthesis"] = () => SynthesisFigure.Png("CT",
            [new() { Patient = "a", Given = Sample.Scan, SyntheticMri = Sample.Scan, RealMri = Sample.Scan }]),
        ["GAN samples"] = () => GanSamplesFigure.Png(
            [new() { Patient = "a", Ct = Sample.Scan, Translations = [(0, Sample.Scan), (100, Sample.Scan)] }]),
        ["learning curves"] = () => LearningCurvesFigure.Png([Curve], [Curve]),
        ["GAN losses"] = () => GanLossesFigure.Png([Curve, Curve]),
        ["graph"] = () => GraphFigure.Png(Sample.Graph(withStates: true)),
    };

    public static TheoryData<string> Names => [.. Figures.Keys];

    private static Curve Curve => new() { Label = "loss", Points = [(1, 3), (2, double.NaN), (3, 1), (4, 0.5)] };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_drawn_twice_has_the_same_bytes(string name) => Assert.Equal(Figures[name](), Figures[name]());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_holds_pixels_and_neither_time_nor_text(string name) =>
        Assert.Empty(Png.Chunks(Figures[name]()).Except(["IHDR", "sBIT", "sRGB", "IDAT", "IEND"]));

    [Fact]
    public void An_svg_drawn_twice_has_the_same_text_in_the_embedded_font()
    {
        var svg = MetricsFigure.Svg(Sample.ArmsAndSeeds);

        Assert.Equal(svg, MetricsFigure.Svg(Sample.ArmsAndSeeds));
        Assert.Contains("font-family=\"Roboto, ", svg, StringComparison.Ordinal);
        Assert.Contains("id=\"id0\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_drawn_side_by_side_have_the_bytes_of_those_drawn_alone()
    {
        var alone = Figures["metrics"]();

        Assert.All(Enumerable.Range(0, 4).AsParallel().Select(_ => Figures["metrics"]()).ToArray(), bytes => Assert.Equal(alone, bytes));
    }
}
