using FsCheck.Xunit;
using Hormesis.Evaluation.Statistics;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Statistics;

public sealed class PatientBootstrapTests
{
    /// <summary>Efron and Tibshirani 1993, table 14.1: test A of the spatial test data, 26 neurologically impaired
    /// children.</summary>
    private static readonly double[] Spatial =
        [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41];

    /// <summary>Their table 14.2: percentile 100.8 to 233.9, BCa 115.8 to 259.6 at 90 %, of 2000 resamples; theirs and
    /// ours both vary.</summary>
    [Theory]
    [InlineData(IntervalMethod.Percentile, 100.8, 233.9)]
    [InlineData(IntervalMethod.Bca, 115.8, 259.6)]
    public void The_spatial_test_data_of_Efron_and_Tibshirani(IntervalMethod method, double lower, double upper)
    {
        var interval = PatientBootstrap.Interval(Spatial, Variance, Config(method, 0.9, 20_000), new("spatial"));

        Assert.NotNull(interval);
        Assert.InRange(interval.Lower, lower - 4, lower + 4);
        Assert.InRange(interval.Upper, upper - 5, upper + 5);
    }

    /// <summary>Their estimate is 171.5, their acceleration 0.061.</summary>
    [Fact]
    public void The_acceleration_of_Efron_and_Tibshirani()
    {
        Assert.Equal(171.5, Variance(Spatial), 1);
        Assert.Equal(0.061, PatientBootstrap.Acceleration(Spatial, Variance), 3);
    }

    /// <summary>400 samples of 30 normal values about 1; binomial noise of the share is 0.011.</summary>
    [Theory]
    [InlineData(IntervalMethod.Percentile)]
    [InlineData(IntervalMethod.Bca)]
    public void An_interval_covers_the_truth_about_as_often_as_it_says(IntervalMethod method)
    {
        var random = new RandomStream("coverage");
        var covered = Enumerable.Range(0, 400).Count(_ =>
        {
            double[] patients = [.. Enumerable.Range(0, 30).Select(_ => 1 + random.NextGaussian())];
            var interval = PatientBootstrap.OfMean(patients, Config(method, 0.95, 600), random)!;
            return interval.Lower <= 1 && 1 <= interval.Upper;
        });

        Assert.InRange(covered / 400.0, 0.90, 0.98);
    }

    /// <summary>The range of five covers the median with 1 - 2^-4 = 0.9375, that of six with 0.96875.</summary>
    [Fact]
    public void Five_patients_cannot_carry_an_interval_of_95_per_cent()
    {
        Assert.Null(PatientBootstrap.OfMean([1, 2, 3, 4, 5], Config(), new("few")));
        Assert.NotNull(PatientBootstrap.OfMean([1, 2, 3, 4, 5, 6], Config(), new("few")));
        Assert.Equal([2, 5, 6, 8], new[] { 0.5, 0.9, 0.95, 0.99 }.Select(PatientBootstrap.LeastPatients));
    }

    [Theory]
    [InlineData(IntervalMethod.Percentile)]
    [InlineData(IntervalMethod.Bca)]
    public void Equal_patients_have_a_point(IntervalMethod method) =>
        Assert.Equal(new(0.25, 0.25, 0.95),
            PatientBootstrap.OfMean([0.25, 0.25, 0.25, 0.25, 0.25, 0.25], Config(method), new("equal")));

    [Fact]
    public void The_median_has_an_interval_among_the_values()
    {
        var interval = PatientBootstrap.OfMedian([1, 2, 3, 3, 4, 100], Config(), new("median"))!;

        Assert.InRange(interval.Lower, 1, 3);
        Assert.InRange(interval.Upper, 3, 100);
    }

    [Property(MaxTest = 30)]
    public void Patients_who_all_score_higher_shift_the_interval(sbyte[] numbers, sbyte shift)
    {
        double[] patients = [1, 2, 3, 4, 5, 6, .. numbers];
        var interval = PatientBootstrap.OfMean(patients, Config(IntervalMethod.Percentile), new("shift"))!;
        var shifted = PatientBootstrap.OfMean([.. patients.Select(value => value + shift)],
            Config(IntervalMethod.Percentile), new("shift"))!;

        Assert.Equal(interval.Lower + shift, shifted.Lower, 9);
        Assert.Equal(interval.Upper + shift, shifted.Upper, 9);
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }

    private static StatisticsConfig Config(IntervalMethod method = IntervalMethod.Bca, double confidence = 0.95,
        int resamples = 500) =>
        new() { Margin = 0.02, Confidence = confidence, Resamples = resamples, Alpha = 0.05, Interval = method };
}
