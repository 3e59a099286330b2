using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Tests.Drawing;

public sealed class SeriesStyleTests
{
    [Fact]
    public void Each_arm_of_the_largest_study_is_known_by_its_colour_its_marker_or_its_line()
    {
        SeriesStyle[] arms = [.. Enumerable.Range(0, 8).Select(SeriesStyle.At)];

        Assert.Equal(8, arms.Select(style => style.Colour).Distinct().Count());
        Assert.Equal(8, arms.Select(style => style.Marker).Distinct().Count());
        Assert.Equal(8, arms.Select(style => string.Join(' ', style.Dashes)).Distinct().Count());
    }

    [Fact]
    public void More_arms_still_differ_in_colour_and_marker_together() =>
        Assert.Equal(
            24,
            Enumerable.Range(0, 24).Select(SeriesStyle.At).Select(style => (style.Colour, style.Marker)).Distinct()
                .Count());
}
