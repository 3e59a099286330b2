using FsCheck.Xunit;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Tests.Statistics.RankTests;

public sealed class RationalTests
{
    private const int MostPixels = (1 << 26) - 1;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(57599, 57600)]
    [InlineData(1, MostPixels)]
    [InlineData(MostPixels - 1, MostPixels)]
    [InlineData(MostPixels / 2, MostPixels - 1)]
    [InlineData(27_720_013, 67_108_859)]
    public void A_ratio_of_pixels_is_found_again_in_its_double(int numerator, int denominator) =>
        Assert.True(IsFoundAgain(numerator, denominator));

    [Property(MaxTest = 2000)]
    public bool Every_ratio_of_pixels_is_found_again_in_its_double(int a, int b)
    {
        var (numerator, denominator) = ((a & int.MaxValue) % MostPixels, ((b & int.MaxValue) % MostPixels) + 1);
        return IsFoundAgain(Math.Min(numerator, denominator), denominator)
            && IsFoundAgain(Scattered(a) % denominator, denominator);
    }

    [Fact]
    public void Decimals_are_read_as_they_are_written() =>
        Assert.Equal(new Rational(1, 10) - new Rational(3, 10), Rational.Of(0.1) - Rational.Of(0.3));

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.7)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(Math.PI)]
    [InlineData(1e-300)]
    public void Any_other_number_keeps_its_bits(double value) => Assert.Equal(value, Rational.Of(value).ToDouble());

    /// <summary>1/3 + 1/6 + 1/2 and 1, which doubles part in another order.</summary>
    [Fact]
    public void Equal_sums_give_equal_doubles_whatever_their_denominators()
    {
        Rational?[] thirds = [.. Enumerable.Repeat<Rational?>(new(1, 3), 3000)];
        Rational?[] mixed =
            [.. Enumerable.Range(0, 3000).Select(i => (Rational?)((i % 2) == 0 ? new(1, 6) : new(1, 2)))];

        Assert.Equal(1.0 / 3, Rational.Mean(thirds)!.Value.ToDouble());
        Assert.Equal(1.0 / 3, Rational.Mean(mixed)!.Value.ToDouble());
    }

    [Fact]
    public void A_mean_is_over_the_values_that_are_there()
    {
        Assert.Equal(0.25, Rational.Mean([new(1, 2), null, new(0, 1)])!.Value.ToDouble());
        Assert.Null(Rational.Mean([null, null]));
    }

    private static bool IsFoundAgain(int numerator, int denominator)
    {
        var found = Rational.Of((double)numerator / denominator);
        return found.Numerator * denominator == found.Denominator * numerator;
    }

    private static int Scattered(int seed) => (int)((uint)seed * 2654435761 >> 1);
}
