using FsCheck.Xunit;
using Hormesis.Evaluation.Statistics;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Statistics;

public sealed class AllLevelsTests
{
    private static readonly double[] Patients = [-.10, -.06, -.05, -.04, -.03, -.02, -.01, .01];
    private static readonly ConfidenceInterval Alone = new(-0.07, -0.015, 0.95);

    private static readonly TrainingSpread Spread =
        new() { Level = TrainingLevel.UNet, Trainings = 3, StandardError = 0.01 };

    /// <summary>Worked out with SciPy 1.10.</summary>
    [Fact]
    public void The_arms_of_patients_and_trainings_add_in_squares()
    {
        var interval = AllLevels.Interval(Patients, -0.0375, Alone, Spread)!;

        Assert.Equal(-0.09756948271131638, interval.Lower, 9);
        Assert.Equal(0.014398203930494395, interval.Upper, 9);
        Assert.Equal(0.95, interval.Level);
    }

    /// <summary>Worked out with SciPy 1.10 by a root finder.</summary>
    [Fact]
    public void The_p_value_is_the_level_at_which_0_is_left_out() =>
        Assert.Equal(0.09686125699745497, AllLevels.PValue(Patients, -0.0375, Spread)!.Value, 10);

    [Fact]
    public void Without_variance_between_trainings_the_test_is_Students_over_patients() => Assert.Equal(
        StudentT.TwoSided(0.0375 / 0.011914876655437341, 7),
        AllLevels.PValue(Patients, -0.0375, Spread with { StandardError = 0 })!.Value, 10);

    [Fact]
    public void Without_variance_between_patients_the_test_is_Students_over_trainings() => Assert.Equal(
        StudentT.TwoSided(4, 2), AllLevels.PValue([-.04, -.04, -.04], -0.04, Spread)!.Value, 10);

    [Fact]
    public void A_difference_without_any_variance_is_certain()
    {
        var none = Spread with { StandardError = 0 };

        Assert.Equal(0, AllLevels.PValue([-.5, -.5], -0.5, none));
        Assert.Equal(1, AllLevels.PValue([0, 0], 0, none));
    }

    [Fact]
    public void Without_trainings_or_patients_there_is_no_interval()
    {
        Assert.Null(AllLevels.Interval(Patients, -0.0375, Alone, null));
        Assert.Null(AllLevels.Interval(Patients, -0.0375, null, Spread));
        Assert.Null(AllLevels.PValue(Patients, -0.0375, null));
        Assert.Null(AllLevels.PValue([0.1], 0.1, Spread));
    }

    [Fact]
    public void One_training_has_no_spread()
    {
        Assert.Null(TrainingSpread.Of([]));
        Assert.Null(TrainingSpread.Of([(0, -0.1)]));
    }

    /// <summary>-0.05, -0.02 and -0.04 have a standard error of 0.00882 (NumPy).</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_seed_for_each_S_gives_the_spread_of_seeds(bool hasGenerators)
    {
        double[] seeds = [-.05, -.02, -.04];
        var spread = TrainingSpread.Of([.. seeds.Index().Select(seed => (hasGenerators ? seed.Index : (int?)null,
            seed.Item))])!;

        Assert.Equal(0.008819171036881969, spread.StandardError, 12);
        Assert.Equal(2, spread.DegreesOfFreedom);
    }

    [Property(MaxTest = 50)]
    public bool The_interval_with_all_levels_contains_that_over_patients(int name)
    {
        var random = new RandomStream($"{name}");
        double[] patients = [.. Enumerable.Range(0, 12).Select(_ => random.NextGaussian())];
        var alone = PatientBootstrap.OfMean(patients, Scores.Config, random)!;
        var all = AllLevels.Interval(patients, patients.Average(), alone, Spread)!;
        return all.Lower < alone.Lower && alone.Upper < all.Upper;
    }
}
