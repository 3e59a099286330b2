using FsCheck;
using FsCheck.Xunit;
using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Quality;

public sealed class QualityGateTests
{
    private const int Size = 16;

    private static readonly QualityMeasure[] All = Enum.GetValues<QualityMeasure>();

    /// <summary>Ranks by intensity 1, 2.5, 2.5, by sharpness (|log|) 2.5, 1, 2.5, by shape 1, 2, 3, by features 2, 1,
    /// 3.</summary>
    [Fact]
    public void The_score_is_the_mean_rank_and_equal_values_share_theirs()
    {
        var scored =
            QualityGate.Scored([Slice("a", 0.1, 2, 0.9, 5), Slice("b", 0.2, 1, 0.8, 4), Slice("c", 0.2, 0.5, 0.7, 6)],
            All);

        Assert.Equal([6.5 / 4, 6.5 / 4, 11.0 / 4], scored.Select(slice => slice.Score));
        Assert.Equal([1, 2.5, 2.5],
            QualityGate.Scored(scored, [QualityMeasure.Intensity]).Select(slice => slice.Score));
    }

    [Fact]
    public void The_best_fraction_passes_and_of_equal_scores_the_first_by_name()
    {
        SliceQuality[] slices = [Scored("c", 1), Scored("b", 2), Scored("a", 2), Scored("d", 3)];

        Assert.Equal(["a", "c"], QualityGate.Best(slices, 0.5).Order());
        Assert.Equal(["a", "b", "c"], QualityGate.Best(slices, 0.7).Order());
        Assert.Equal(["c"], QualityGate.Best(slices, 0.01));
        Assert.Equal(4, QualityGate.Best(slices, 1).Count);
    }

    [Theory]
    [InlineData(320, 0.6, 192)]
    [InlineData(100, 0.29, 29)]
    [InlineData(5, 0.5, 3)]
    [InlineData(1, 0.1, 1)]
    public void A_fraction_of_so_many_is_rounded(int count, double fraction, int best) =>
        Assert.Equal(best, QualityGate.CountOfBest(count, fraction));

    [Property]
    public bool A_larger_fraction_keeps_all_that_a_smaller_kept(NonEmptyArray<byte> scores, byte low, byte high)
    {
        SliceQuality[] slices = [.. scores.Get.Select((score, i) => Scored($"{i}", score))];

        return QualityGate.Best(slices, (1 + Math.Min(low, high)) / 256.0)
            .IsSubsetOf(QualityGate.Best(slices, (1 + Math.Max(low, high)) / 256.0));
    }

    [Fact]
    public void What_is_blurred_shifted_or_cut_is_worse_than_what_is_like_real_images()
    {
        var real = Set([.. Enumerable.Range(0, 12).Select(i => Head($"real{i}"))]);
        var source = Set([.. Enumerable.Range(0, 4).Select(i => Head($"source{i}"))]);
        float[] good = Head("source0"), flat = [.. Head("source1").Select(pixel => pixel < -0.9 ? -1f : 0)];
        float[] bright = [.. Head("source2").Select(pixel => pixel < -0.9 ? -1f : Math.Min(1, pixel + 0.5f))];
        float[] cut = [.. Head("source3").Select((pixel, i) => i < Size * Size / 2 ? -1 : pixel)];
        var synthetic = Set([good, flat, bright, cut]);

        var scored = QualityGate.Score(synthetic, source, real, Features(synthetic), Features(real), All);

        Assert.Equal("p0/0", Assert.Single(QualityGate.Best(scored, 0.25)));
        Assert.Equal(1, scored[0].HeadShape);
        Assert.Equal(0, scored[1].Sharpness);
        Assert.InRange(scored[0].Sharpness, 0.8, 1.25);
        Assert.Equal(0.5, scored[2].Intensity, 0.1);
        Assert.InRange(scored[3].HeadShape!.Value, 0.6, 0.7);
        Assert.True(scored[2].Features > scored[0].Features);
    }

    [Fact]
    public void A_slice_of_air_is_measured_as_the_worst()
    {
        var real = Set([Head("a"), Head("b")]);
        var air = Set([[.. Enumerable.Repeat(-1f, Size * Size)], Head("c")]);

        var scored = QualityGate.Score(air, Set([Head("d"), Head("e")]), real, Features(air), Features(real), All);

        Assert.Equal((2, 0, 0), (scored[0].Intensity, scored[0].Sharpness, scored[0].HeadShape));
        Assert.True(scored[0].Score > scored[1].Score);
    }

    [Fact]
    public void A_source_of_other_slices_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            QualityGate.Score(Set([Head("a")]), Set([Head("a"), Head("b")]), Set([Head("a")]), [[1]], [[1]], All));

    /// <summary>Mean and mean square: features enough to tell dark from bright.</summary>
    private static IReadOnlyList<float[]> Features(SliceSet set) =>
        [.. Enumerable.Range(0, set.Count).Select(i => set.Image(i).ToArray())
            .Select(image => new[] { image.Average(), image.Average(pixel => pixel * pixel) })];

    private static SliceSet Set(float[][] images) =>
        SliceSet.Create(Size, Size, [.. images.Select((image, i) => ($"p{i}", 0, Split.Train, image, (byte[]?)null))]);

    /// <summary>A square of noise in air.</summary>
    private static float[] Head(string name)
    {
        var random = new RandomStream(name);
        return [.. Enumerable.Range(0, Size * Size)
            .Select(i => i / Size is > 1 and < 14 && i % Size is > 1 and < 14
            ? (float)random.NextDouble(-0.5, 0.5) : -1)];
    }

    private static SliceQuality Slice(string id, double intensity, double sharpness, double shape, double features) =>
        new() { Id = id, Intensity = intensity, Sharpness = sharpness, HeadShape = shape, Features = features,
            Score = double.NaN };

    private static SliceQuality Scored(string id, double score) => Slice(id, 0, 1, 1, 0) with { Score = score };
}
