using Hormesis.Reporting.Html.Charts;
using VerifyXunit;

namespace Hormesis.Reporting.Tests.Html;

public sealed class ChartTests
{
    private static Chart Chart => new()
    {
        Title = "Dice <&>",
        XLabel = "p (%)",
        YLabel = "change",
        Ticks = [(0, "0"), (50, "50")],
        Levels = [(0, "none")],
        Series =
        [
            new() { Name = "replace", Style = new() { HasMarkers = true },
                Points = [new(0, 0, 0, 0), new(50, -0.1, -0.2, 0.05)] },
            new() { Name = null, Style = new() { Place = 0.5 }, Points = [new(0, 0.01), new(50, double.NaN)] },
        ],
    };

    [Fact]
    public Task A_chart_with_a_band() => Verifier.Verify(ChartSvg.Write(Chart), "svg");

    [Fact]
    public void A_chart_is_told_in_words() =>
        Assert.Equal("Dice <&>: change against p (%). replace: 0 at 0 (0 to 0), -0.1 at 50 (-0.2 to 0.05).",
            Chart.Description);

    [Theory]
    [InlineData(0.0, 1.0, "0.0 0.5 1.0")]
    [InlineData(-0.11, 0.02, "-0.10 -0.05 0.00")]
    [InlineData(0, 300, "0 100 200 300")]
    public void Ticks_are_round_numbers_within_the_axis(double low, double high, string labels) =>
        Assert.Equal(labels, string.Join(' ', new ChartScale(low, high, 0, 1).Ticks(5 - 1).Select(tick => tick.Label)));

    [Fact]
    public void One_value_alone_has_an_axis_around_it()
    {
        var scale = ChartScale.Around([0.5], 0, 100);

        Assert.Equal(50, scale.Of(0.5), 9);
        Assert.True(scale.Low < 0.5 && scale.High > 0.5);
    }
}
