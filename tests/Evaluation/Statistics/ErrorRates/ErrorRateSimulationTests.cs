using Hormesis.Evaluation.Statistics.ErrorRates;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Statistics.ErrorRates;

/// <summary>A small version of the simulation whose table stands in docs/statistics.md. Bounds on fractions of 200
/// studies are nominal rates with four standard errors, 2.5 % + 4.4 % and 5 % + 6.2 %.</summary>
public sealed class ErrorRateSimulationTests
{
    private static readonly SimulationSettings Settings = SimulationSettings.Default with
    {
        Studies = 200,
        Rates = 2,
        Statistics = SimulationSettings.Default.Statistics with { Resamples = 300 },
    };

    private static readonly Lazy<IReadOnlyList<ErrorRateRow>> Rows =
        new(() => ErrorRateSimulation.Run(Settings, CancellationToken.None));

    /// <summary>The designs for which the statistics claim their level.</summary>
    private static IEnumerable<ErrorRateRow> Claimed =>
        Rows.Value.Where(row => row.Design.IsAboutThisS || row.Design.Generators > 1);

    [Fact]
    public void Without_loss_a_direction_is_seldom_found() => Assert.All(
        Claimed.Where(row => row.Loss == 0), row => Assert.InRange(row.Finds, 0, 0.112));

    [Fact]
    public void Without_loss_a_trend_is_seldom_found() => Assert.All(
        Claimed.Where(row => row.Loss == 0), row => Assert.InRange(row.FindsTrend, 0, 0.112));

    [Fact]
    public void Without_loss_the_test_over_patients_alone_finds_too_much() => Assert.All(
        Claimed.Where(row => row.Loss == 0), row => Assert.InRange(row.RanksFind, 0.15, 1));

    [Fact]
    public void At_the_margin_harm_is_seldom_shown_and_seldom_excluded() => Assert.All(
        Claimed.Where(row => row.Loss == Settings.Statistics.Margin), row =>
        {
            Assert.InRange(row.Shown, 0, 0.069);
            Assert.InRange(row.Excluded, 0, 0.069);
        });

    [Fact]
    public void The_interval_with_all_levels_covers_as_it_says_and_the_one_over_patients_does_not() => Assert.All(
        Claimed, row =>
        {
            Assert.InRange(row.Coverage, 0.888, 1);
            Assert.InRange(row.PatientCoverage, 0, 0.88);
        });

    [Fact]
    public void One_S_does_not_cover_what_another_S_does() => Assert.All(
        Rows.Value.Where(row => !row.Design.IsAboutThisS && row.Design.Generators == 1),
        row => Assert.True(row.Coverage
            < Rows.Value.Single(other => other.Design.IsAboutThisS && other.Loss == row.Loss).Coverage));

    [Fact]
    public void The_same_settings_give_the_same_rates() => Assert.Equal(
        Rows.Value, ErrorRateSimulation.Run(Settings, CancellationToken.None));

    /// <summary>Standard errors of means over 4000 studies are below 0.0002.</summary>
    [Fact]
    public void Made_up_differences_have_the_loss_as_their_mean()
    {
        var random = new RandomStream("mean");
        var mean = Enumerable.Range(0, 4000).Average(_ => MadeUpStudy
            .Draw(Settings with { Rates = 1 }, new(3, 3, IsAboutThisS: false), 0.02, random)[0].Patients.Average());

        Assert.Equal(-0.02, mean, 0.001);
    }

    /// <summary>S has 0.008 squared, the U-Net twice 0.008 squared, the rest twice 0.02 squared over 46
    /// patients.</summary>
    [Fact]
    public void Made_up_seeds_vary_by_S_the_U_Net_and_the_rest()
    {
        var random = new RandomStream("variance");
        var variance = Enumerable.Range(0, 4000).Average(_ =>
        {
            var rate = MadeUpStudy.Draw(Settings with { Rates = 1 }, new(2, 2, IsAboutThisS: false), 0, random)[0];
            var seeds = rate.Seeds;
            return (seeds[0].Difference - seeds[1].Difference) * (seeds[0].Difference - seeds[1].Difference) / 2;
        });

        Assert.Equal((3 * 0.000064) + (2 * 0.0004 / 46), variance, 0.00002);
    }
}
