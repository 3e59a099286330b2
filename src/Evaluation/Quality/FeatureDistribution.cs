namespace Hormesis.Evaluation.Quality;

/// <summary>Mean and variance of each deep feature over real slices.</summary>
internal sealed class FeatureDistribution
{
    /// <summary>
    /// Lower bound of the variances, as a fraction of their mean. Without it, a feature that is nearly constant in real
    /// images would dominate the distance.
    /// </summary>
    private const double Floor = 1e-3;

    private readonly double[] means, variances;

    /// <param name="features">One vector for each slice, all of one length; at least one vector.</param>
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

    /// <summary>
    /// Mahalanobis distance with a diagonal covariance, divided by the square root of the length. A deviation of one σ
    /// in each feature gives 1.
    /// </summary>
    public double Distance(float[] features) =>
        Math.Sqrt(features.Select((value, i) => Square(value - means[i]) / variances[i]).Average());

    private static double Square(double value) => value * value;
}
