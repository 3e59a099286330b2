using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Quality;

public sealed class HistogramMatchingTests
{
    [Fact]
    public void Heads_take_the_real_intensities_in_the_order_of_their_own()
    {
        var (ct, mri) = (Set("ct", value => value), Set("mri", value => (0.5 * value) + 0.25));
        var matched = HistogramMatching.Match(ct, mri).Image(0).ToArray();
        var pairs = ct.Image(0).ToArray().Zip(matched).OrderBy(pair => pair.First).ToList();

        Assert.Equal(pairs.Select(pair => pair.Second), pairs.Select(pair => pair.Second).Order());
        Assert.All(pairs, pair => Assert.Equal((0.5 * pair.First) + 0.25, pair.Second, 0.05));
    }

    [Fact]
    public void Its_own_intensities_leave_an_image_as_it_is_but_for_a_bin()
    {
        var ct = Set("ct", value => value);

        Assert.Equal(0, PixelError.MeanAbsolute(HistogramMatching.Match(ct, ct).Image(0), ct.Image(0)), 0.01);
    }

    [Fact]
    public void Air_stays_air()
    {
        var ct = SliceSet.Create(1, 4, [("p", 0, Split.Train, [-0.95f, 0, 0.5f, -1], null)]);

        var matched = HistogramMatching.Match(ct, Set("mri", value => value)).Image(0);

        Assert.Equal((-1, -1), (matched[0], matched[3]));
    }

    [Fact]
    public void Slices_without_a_head_stay_air()
    {
        var air = SliceSet.Create(1, 2, [("p", 0, Split.Train, [-1f, -1], null)]);

        Assert.Equal([-1f, -1], HistogramMatching.Match(air, air).Image(0).ToArray());
    }

    /// <summary>All head, from -0.8 to 0.8 before the change.</summary>
    private static SliceSet Set(string name, Func<double, double> change)
    {
        var random = new RandomStream(name);
        return SliceSet.Create(64, 64,
            [("p", 0, Split.Train,
            [.. Enumerable.Range(0, 64 * 64).Select(_ => (float)change(random.NextDouble(-0.8, 0.8)))], null)]);
    }
}
