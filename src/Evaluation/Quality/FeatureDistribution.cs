namespace Hormesis.Evaluation.Quality;

/// <summary>Mean and variance of each deep feature over real slices.</summary>
internal sealed class FeatureDistribution
{
    /// <summary>Variances are held to be at least this fraction of their mean, so that a feature that real images never
    /// move does not decide alone.</summary>
    private const double Floor = 1e-3;

    private readonly double[] means, variances;

    /// <param name="features">One vector a slice, all of one length, at least one.</param>
    public FeatureDistribution(IReadOnlyList<float[]> features)
    {
        var length = features[0].Length;
        means = [.. Enumerable.Range(0, length).Select(i => features.Average(vector => (double)vector[i]))];
        variances =
            [.. Enumerable.Range(0, length).Select(i => features.Average(vector => Square(vector[i] - means[i])))];
        var least = Math.Max(Floor * variances.Average(), double.Epsilon);
        for (var i = 0; i < length; i++)
            variances[i] = Math.Max(variances[i], least);
    }

    /// <summary>Mahalanobis distance with a diagonal covariance, over the square root of the length: 1 is a deviation
    /// of one σ in each feature.</summary>
    public double Distance(float[] features) =>
        Math.Sqrt(features.Select((value, i) => Square(value - means[i]) / variances[i]).Average());

    private static double Square(double value) => value * value;
}
