using Hormesis.Evaluation.Quality;

namespace Hormesis.Evaluation.Tests.Quality;

public sealed class FeatureDistributionTests
{
    /// <summary>Means 1 and 10, variances 1 and 100: (3 - 1)² / 1 = 4 and (30 - 10)² / 100 = 4, mean 4, root
    /// 2.</summary>
    [Fact]
    public void Two_deviations_in_each_feature_are_a_distance_of_two() =>
        Assert.Equal(2, new FeatureDistribution([[0, 0], [2, 20]]).Distance([3, 30]), 12);

    [Fact]
    public void The_mean_is_at_no_distance() =>
        Assert.Equal(0, new FeatureDistribution([[0, 0], [2, 20]]).Distance([1, 10]));

    /// <summary>The dead feature's variance is held to be 1e-3 of the mean variance 0.5: √((0 + 0.01² / 0.0005) /
    /// 2).</summary>
    [Fact]
    public void A_feature_that_real_images_never_move_counts_and_does_not_decide_alone() =>
        Assert.Equal(Math.Sqrt(0.1), new FeatureDistribution([[0, 5], [2, 5]]).Distance([1, 5.01f]), 4);
}
