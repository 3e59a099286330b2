using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Hormesis.Evaluation.Statistics;

namespace Hormesis.Evaluation.Tests.Statistics;

public sealed class StudentTTests
{
    /// <summary>Values of SciPy 1.10, 2 * stats.t.sf(t, freedom).</summary>
    [Theory]
    [InlineData(1, 1, 0.49999999999999956)]
    [InlineData(2, 3, 0.09546596626670911)]
    [InlineData(2, 30, 0.0011092626819596588)]
    [InlineData(4, 2.7764451051977987, 0.049999999999999774)]
    [InlineData(7.66, 3, 0.01794600149891873)]
    [InlineData(45, 0.5, 0.619511419463845)]
    [InlineData(45, 6, 3.1223801950371594e-07)]
    [InlineData(3, 0, 1)]
    public void Tails_are_those_of_SciPy(double freedom, double t, double expected) =>
        Assert.Equal(1, StudentT.TwoSided(t, freedom) / expected, 10);

    /// <summary>Values of SciPy 1.10, stats.t.isf(alpha / 2, freedom), which are good to about 9 digits.</summary>
    [Theory]
    [InlineData(1, 0.05, 12.706204736432102)]
    [InlineData(2, 0.05, 4.3026527299112765)]
    [InlineData(2, 1e-6, 999.9992500105391)]
    [InlineData(4, 0.05, 2.7764451051977996)]
    [InlineData(7.66, 0.05, 2.3239425306214523)]
    [InlineData(45, 0.05, 2.0141033848332928)]
    [InlineData(45, 1e-9, 7.683362119303257)]
    public void Critical_values_are_those_of_SciPy(double freedom, double alpha, double expected) =>
        Assert.Equal(1, StudentT.Critical(alpha, freedom) / expected, 8);

    [Fact]
    public void Nothing_is_beyond_a_critical_value_of_alpha_1() => Assert.Equal(0, StudentT.Critical(1, 3), 12);

    [Property]
    public Property A_critical_value_has_its_tail(PositiveInt freedom, PositiveInt thousandths)
    {
        var alpha = (1 + (thousandths.Get % 999)) / 1000.0;
        return (Math.Abs(StudentT.TwoSided(StudentT.Critical(alpha, freedom.Get), freedom.Get) - alpha) < 1e-10)
            .ToProperty();
    }
}
