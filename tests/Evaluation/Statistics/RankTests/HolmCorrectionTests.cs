using FsCheck.Xunit;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Tests.Statistics.RankTests;

public sealed class HolmCorrectionTests
{
    /// <summary>The usual worked example of Holm's method: at 0.05 the first and the fourth of four are
    /// rejected.</summary>
    [Fact]
    public void The_textbook_example()
    {
        var adjusted = HolmCorrection.Adjust([0.01, 0.04, 0.03, 0.005]);

        Assert.Equal([0.03, 0.06, 0.06, 0.02], adjusted.Select(p => Math.Round(p, 12)));
    }

    /// <summary>R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm").</summary>
    [Fact]
    public void An_adjusted_value_is_never_below_a_smaller_ones() =>
        Assert.Equal([0.05, 0.08, 0.09, 0.09, 0.09],
            HolmCorrection.Adjust([0.01, 0.02, 0.03, 0.04, 0.05]).Select(p => Math.Round(p, 12)));

    [Fact]
    public void No_test_needs_no_correction() => Assert.Empty(HolmCorrection.Adjust([]));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double p) =>
        Assert.Throws<ArgumentException>(() => HolmCorrection.Adjust([p]));

    [Property]
    public void Adjusted_values_lie_between_the_raw_and_Bonferronis_and_keep_their_order(ushort[] numbers)
    {
        double[] raw = [.. numbers.Select(number => number / (double)ushort.MaxValue)];
        var adjusted = HolmCorrection.Adjust(raw);

        foreach (var (p, q) in raw.Zip(adjusted))
            Assert.InRange(q, p, Math.Min(1, raw.Length * p) + 1e-12);
        Assert.Equal(adjusted.Order(),
            raw.Zip(adjusted).OrderBy(pair => pair.First).ThenBy(pair => pair.Second).Select(pair => pair.Second));
    }
}
