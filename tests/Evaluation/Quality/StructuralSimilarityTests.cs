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

    /// <summary>No variance; shifted they are 1.5 and 1.25: (2 · 1.5 · 1.25 + C1) / (2.25 + 1.5625 + C1).</summary>
    [Fact]
    public void Of_two_greys_only_their_means_are_compared() =>
        Assert.Equal((3.75 + C1) / (3.8125 + C1), StructuralSimilarity.Of(Grey(0.5f), Grey(0.25f), 11), 12);

    /// <summary>
    /// Shifted they are 1.05 and 0.95: (2 · 1.05 · 0.95 + C1) / (1.1025 + 0.9025 + C1) = 1.9954 / 2.0054. Signed they
    /// would have -0.0046 / 0.0054 = -0.85.
    /// </summary>
    [Fact]
    public void Two_nearly_equal_greys_on_both_sides_of_the_middle_are_similar() =>
        Assert.Equal(0.995013, StructuralSimilarity.Of(Grey(0.05f), Grey(-0.05f), 11), 6);

    /// <summary>
    /// One window, one pixel of 1 in its middle on -1, against all -1: shifted, 2 on 0. With the weight w = g(0)² of
    /// the middle, g of σ 1.5 summing to 1: mean 2 w, variance 4 (w - w²).
    /// </summary>
    [Fact]
    public void A_point_against_nothing_is_as_the_formula_gives_by_hand()
    {
        var point = Grey(-1);
        point[60] = 1;
        var middle = 1 / Enumerable.Range(-5, 11).Sum(k => Math.Exp(-k * k / 4.5));
        var w = middle * middle;

        Assert.Equal(0.0707622378, w, 9);
        Assert.Equal(C1 * C2 / (((4 * w * w) + C1) * ((4 * (w - (w * w))) + C2)),
            StructuralSimilarity.Of(point, Grey(-1), 11), 12);
    }

    /// <summary>
    /// 12 x 12, four windows. Python, with x and y one larger than below:
    /// <code>
    /// g = [exp(-k * k / 4.5) for k in range(-5, 6)]; g = [v / fsum(g) for v in g]
    /// def window(r, c):
    ///     mean = lambda h: fsum(g[i] * g[j] * h(r + i, c + j) for i in range(11) for j in range(11))
    ///     mx, my = mean(x), mean(y)
    ///     vx, vy = mean(lambda r, c: (x(r, c) - mx) ** 2), mean(lambda r, c: (y(r, c) - my) ** 2)
    ///     v = mean(lambda r, c: (x(r, c) - mx) * (y(r, c) - my))
    ///     return (2 * mx * my + C1) * (2 * v + C2) / ((mx * mx + my * my + C1) * (vx + vy + C2))
    /// fsum(window(r, c) for r in (0, 1) for c in (0, 1)) / 4
    /// </code>
    /// Without the shift the script gives -0.0198766, as scikit-image 0.19.3 does.
    /// </summary>
    [Fact]
    public void Two_patterns_have_the_similarity_of_a_literal_implementation()
    {
        float[] x = [.. Enumerable.Range(0, 144).Select(i => (((3 * (i / 12)) + (5 * (i % 12))) % 7 / 3.5f) - 1)];
        float[] y = [.. Enumerable.Range(0, 144).Select(i => (((2 * (i / 12)) + (3 * (i % 12))) % 5 / 2.5f) - 1)];

        Assert.Equal(-0.020593100, StructuralSimilarity.Of(x, y, 12), 6);
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
