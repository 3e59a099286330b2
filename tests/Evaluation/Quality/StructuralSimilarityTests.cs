using FsCheck.Xunit;
using Hormesis.Evaluation.Quality;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Quality;

public sealed class StructuralSimilarityTests
{
    private const double C1 = 0.0004, C2 = 0.0036; // (0.01 · 2)² and (0.03 · 2)²

    [Property]
    public bool An_image_is_like_itself(long seed) =>
        Math.Abs(StructuralSimilarity.Of(Noise(seed, 13 * 12), Noise(seed, 13 * 12), 12) - 1) < 1e-12;

    [Property]
    public bool It_is_symmetric_and_below_one(long seed)
    {
        var (a, b) = (Noise(seed, 144), Noise(~seed, 144));
        var similarity = StructuralSimilarity.Of(a, b, 12);

        return similarity < 1 && Math.Abs(similarity - StructuralSimilarity.Of(b, a, 12)) < 1e-12;
    }

    /// <summary>No variance: (2 · 0.5 · 0.25 + C1) / (0.25 + 0.0625 + C1).</summary>
    [Fact]
    public void Of_two_greys_only_their_means_are_compared() =>
        Assert.Equal((0.25 + C1) / (0.3125 + C1), StructuralSimilarity.Of(Grey(0.5f), Grey(0.25f), 11), 12);

    /// <summary>
    /// One window, one pixel of 1 in its middle on 0, against all 0. With the weight w = g(0)² of the middle, g of σ
    /// 1.5 summing to 1: mean w, variance w - w².
    /// </summary>
    [Fact]
    public void A_point_against_nothing_is_as_the_formula_gives_by_hand()
    {
        var point = new float[121];
        point[60] = 1;
        var middle = 1 / Enumerable.Range(-5, 11).Sum(k => Math.Exp(-k * k / 4.5));
        var w = middle * middle;

        Assert.Equal(0.0707622378, w, 9);
        Assert.Equal(C1 * C2 / (((w * w) + C1) * (w - (w * w) + C2)),
            StructuralSimilarity.Of(point, new float[121], 11), 12);
    }

    /// <summary>12 x 12, four windows; a double loop over the two-dimensional window, in Python with math.fsum.
    /// scikit-image 0.19.3 gives -0.0198766.</summary>
    [Fact]
    public void Two_patterns_have_the_similarity_of_a_literal_implementation()
    {
        float[] x = [.. Enumerable.Range(0, 144).Select(i => (((3 * (i / 12)) + (5 * (i % 12))) % 7 / 3.5f) - 1)];
        float[] y = [.. Enumerable.Range(0, 144).Select(i => (((2 * (i / 12)) + (3 * (i % 12))) % 5 / 2.5f) - 1)];

        Assert.Equal(-0.019876639, StructuralSimilarity.Of(x, y, 12), 6);
    }

    [Fact]
    public void An_image_smaller_than_the_window_is_refused() =>
        Assert.Throws<ArgumentException>(() => StructuralSimilarity.Of(new float[100], new float[100], 10));

    private static float[] Grey(float value) => [.. Enumerable.Repeat(value, 121)];

    private static float[] Noise(long seed, int count)
    {
        var random = new RandomStream($"{seed}");
        return [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble(-1, 1))];
    }
}
