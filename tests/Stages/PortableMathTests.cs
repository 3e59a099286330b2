using FsCheck;
using FsCheck.Xunit;

namespace Hormesis.Stages.Tests;

public sealed class PortableMathTests
{
    /// <summary>Bits of fdlibm, so that a change of one last bit is seen: its exp(1) is one unit above the nearest
    /// number, 2.718281828459045.</summary>
    [Fact]
    public void Values_of_last_year_have_the_same_bits_today()
    {
        Assert.Equal(2.7182818284590455, PortableMath.Exp(1));
        Assert.Equal(1.1051709180756477, PortableMath.Exp(0.1));
        Assert.Equal(4.539992976248485e-05, PortableMath.Exp(-10));
        Assert.Equal(0.6931471805599453, PortableMath.Log(2));
        Assert.Equal(-2.3025850929940455, PortableMath.Log(0.1));
        Assert.Equal(0.8414709848078965, PortableMath.Sin(1));
        Assert.Equal(0.5403023058681398, PortableMath.Cos(1));
        Assert.Equal(-0.5440211108893698, PortableMath.Sin(10));
        Assert.Equal(1024, PortableMath.Pow(2, 10L));
        Assert.Equal(3, PortableMath.Log10(1000), 1e-15);
    }

    [Fact]
    public void The_ends_of_the_range_are_those_of_the_C_library()
    {
        double[] ends =
            [0, -1, 1, double.NaN, double.PositiveInfinity, double.Epsilon, double.MaxValue, 1e-310, 710, -746];
        foreach (var x in ends)
        {
            Assert.True(Near(Math.Exp(x), PortableMath.Exp(x)), $"exp {x}: {PortableMath.Exp(x)}");
            Assert.True(Near(Math.Log(x), PortableMath.Log(x)), $"log {x}: {PortableMath.Log(x)}");
        }

        Assert.Equal(0, PortableMath.Pow(0, 0.9));
        Assert.Equal(1, PortableMath.Pow(0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Sin(1e6));
    }

    [Property]
    public bool The_exponential_is_the_C_librarys_within_a_last_place_or_two(NormalFloat x) =>
        Near(Math.Exp(x.Get % 700), PortableMath.Exp(x.Get % 700));

    [Property]
    public bool The_logarithm_is_the_C_librarys_within_a_last_place_or_two(NormalFloat x) =>
        Near(Math.Log(Math.Abs(x.Get)), PortableMath.Log(Math.Abs(x.Get)));

    [Property]
    public bool Sine_and_cosine_are_the_C_librarys_within_a_last_place_or_two(NormalFloat x)
    {
        var angle = x.Get % 1000;
        return Math.Abs(Math.Sin(angle) - PortableMath.Sin(angle)) < 3e-16
            && Math.Abs(Math.Cos(angle) - PortableMath.Cos(angle)) < 3e-16;
    }

    [Property]
    public bool A_power_is_the_C_librarys_to_fourteen_digits(NormalFloat x, NormalFloat y)
    {
        var (b, e) = (Math.Abs(x.Get % 100), y.Get % 5);
        var expected = Math.Pow(b, e);
        return Math.Abs(expected - PortableMath.Pow(b, e)) <= 1e-13 * Math.Abs(expected) || double.IsInfinity(expected);
    }

    private static bool Near(double expected, double actual) =>
        expected.Equals(actual)
        || Math.Abs(expected - actual) <= 2 * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
}
