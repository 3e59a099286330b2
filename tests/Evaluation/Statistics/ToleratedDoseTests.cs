using Hormesis.Evaluation.Statistics;

namespace Hormesis.Evaluation.Tests.Statistics;

public sealed class ToleratedDoseTests
{
    private static readonly Fraction[] Rates = [new(1, 6), new(2, 6), new(3, 6), new(4, 6)];

    /// <summary>Losses are differences with their signs changed; the margin is 0.02.</summary>
    [Theory]
    [InlineData(-0.05, -0.08, -0.021, HarmVerdict.Shown)]
    [InlineData(-0.05, -0.08, -0.02, HarmVerdict.Undecided)]
    [InlineData(-0.01, -0.02, 0.01, HarmVerdict.Undecided)]
    [InlineData(-0.01, -0.019, 0.01, HarmVerdict.Excluded)]
    [InlineData(0.05, 0.03, 0.07, HarmVerdict.Excluded)]
    public void A_loss_is_shown_or_excluded_only_where_its_whole_interval_is_beyond_the_margin(double difference,
        double lower, double upper, HarmVerdict expected)
    {
        var dose = ToleratedDose.Of([Comparisons.At(Rates[0], difference, lower, upper)], 0.02)!;

        Assert.Equal(new(Rates[0], -difference, -upper, -lower, expected), Assert.Single(dose.Verdicts));
    }

    [Fact]
    public void The_dose_is_the_last_rate_before_harm_is_shown()
    {
        var dose = Dose("EEUS");

        Assert.Equal((Rates[3], Rates[2], Rates[1], true),
            (dose.FirstHarmfulRate, dose.ToleratedRate, dose.NonInferiorRate, dose.HarmStays));
    }

    [Fact]
    public void Harm_at_the_smallest_rate_tolerates_nothing()
    {
        var dose = Dose("SSSS");

        Assert.Equal((Rates[0], default(Fraction), null, true),
            (dose.FirstHarmfulRate, dose.ToleratedRate, dose.NonInferiorRate, dose.HarmStays));
    }

    [Fact]
    public void Harm_that_is_never_shown_is_tolerated_but_not_excluded()
    {
        var dose = Dose("UUUU");

        Assert.Equal((null, Rates[3], null, true),
            (dose.FirstHarmfulRate, dose.ToleratedRate, dose.NonInferiorRate, dose.HarmStays));
    }

    [Fact]
    public void Non_inferiority_ends_at_its_first_failure() => Assert.Equal(Rates[0], Dose("EUEE").NonInferiorRate);

    [Fact]
    public void Harm_that_comes_and_goes_is_told()
    {
        var dose = Dose("USUS");

        Assert.Equal((Rates[1], Rates[0], false), (dose.FirstHarmfulRate, dose.ToleratedRate, dose.HarmStays));
    }

    [Fact]
    public void Without_intervals_there_is_no_dose()
    {
        Assert.Null(ToleratedDose.Of([], 0.02));
        Assert.Null(ToleratedDose.Of([Comparisons.At(Rates[0], 0, 0, 0) with { Interval = null }], 0.02));
    }

    /// <param name="verdicts">Shown, Excluded or Undecided, a letter a rate.</param>
    internal static ToleratedDose Dose(string verdicts) =>
        ToleratedDose.Of([.. verdicts.Zip(Rates, (verdict, rate) => Comparison(verdict, rate))], 0.02)!;

    private static RateComparison Comparison(char verdict, Fraction rate) => verdict switch
    {
        'S' => Comparisons.At(rate, -0.05, -0.08, -0.03),
        'E' => Comparisons.At(rate, 0, -0.01, 0.01),
        _ => Comparisons.At(rate, -0.02, -0.05, 0.01),
    };
}
