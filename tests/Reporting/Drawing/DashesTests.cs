using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Tests.Drawing;

public sealed class DashesTests
{
    [Fact]
    public void A_line_of_ten_in_dashes_of_four_and_spaces_of_two_is_two_dashes() =>
        Assert.Equal([(0, 4), (6, 10)], Drawn([4, 2], new(0, 0), new(10, 0)));

    [Fact]
    public void A_dash_runs_on_around_a_corner() =>
        Assert.Equal([(0, 3), (3, 3)], Drawn([4, 2], new(0, 0), new(3, 0), new(3, 3)).Take(2));

    [Fact]
    public void Without_a_pattern_the_line_is_whole() =>
        Assert.Equal([(0, 10)], Drawn([], new(0, 0), new(10, 0)));

    /// <summary>Horizontal ends of what was drawn, in pixels.</summary>
    private static IEnumerable<(int From, int To)> Drawn(float[] pattern, params SKPoint[] line)
    {
        using var path = Dashes.PathOf(line, pattern);
        using var points = path.CreateRawIterator();
        var ends = new SKPoint[4];
        for (var verb = points.Next(ends); verb != SKPathVerb.Done; verb = points.Next(ends))
            if (verb == SKPathVerb.Line)
                yield return ((int)ends[0].X, (int)ends[1].X);
    }
}
