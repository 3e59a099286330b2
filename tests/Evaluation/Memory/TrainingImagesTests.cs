using FsCheck.Xunit;
using Hormesis.Evaluation.Memory;
using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Memory;

public sealed class TrainingImagesTests
{
    private const int Side = 64;

    private static readonly SliceSet Training = Heads("train", 12);

    [Fact]
    public void An_image_s_copy_is_found_with_a_correlation_of_one()
    {
        var nearest = Nearest(Set(Training.Image(5).ToArray()));

        Assert.Equal(("mri", "train5/0", 0, 0),
            (nearest.Cohort, nearest.Nearest, nearest.RowShift, nearest.ColumnShift));
        Assert.Equal(1, nearest.Correlation, 1e-9);
    }

    /// <summary>The copy has 0.7 of the contrast, is darker, and lies two rows lower and three columns further
    /// left.</summary>
    [Fact]
    public void A_copy_that_was_moved_and_has_another_brightness_is_found()
    {
        var copy = Moved(Training.Image(7).ToArray(), rows: 2, columns: -3, pixel => (0.7f * pixel) - 0.1f);

        var nearest = Nearest(Set(copy));

        Assert.Equal("train7/0", nearest.Nearest);
        Assert.Equal((-2, 3), (nearest.RowShift, nearest.ColumnShift));
        Assert.InRange(nearest.Correlation, 0.9999, 1);
    }

    [Property(MaxTest = 15)]
    public bool Any_shift_within_two_squares_is_found(byte rows, byte columns, byte image)
    {
        var (down, right) = ((rows % 11) - 5, (columns % 11) - 5);
        var nearest = Nearest(Set(Moved(Training.Image(image % 12).ToArray(), down, right, pixel => pixel)));

        return nearest.Nearest == $"train{image % 12}/0" && (nearest.RowShift, nearest.ColumnShift) == (-down, -right);
    }

    [Fact]
    public void Another_head_is_less_near_than_a_copy()
    {
        var other = new TrainingImages(("mri", Training)).Nearest(Heads("other", 6), areHeldOut: true, None);

        Assert.All(other, image => Assert.InRange(image.Correlation, -1, 0.98));
        Assert.All(other, image => Assert.True(image.IsHeldOut));
    }

    [Fact]
    public void The_nearest_of_all_cohorts_is_named_with_its_own()
    {
        var known = new TrainingImages(("mri", Training), ("real", Heads("own", 3)));

        var nearest = Assert.Single(known.Nearest(Set(Heads("own", 3).Image(1).ToArray()), areHeldOut: false, None));

        Assert.Equal(("real", "own1/0"), (nearest.Cohort, nearest.Nearest));
    }

    [Fact]
    public void A_training_image_from_which_the_image_was_made_is_left_out()
    {
        var known = new TrainingImages(("real", Training));

        var nearest = Assert.Single(known.Nearest(Set(Training.Image(5).ToArray()), areHeldOut: false,
            (_, cohort, training) => cohort == "real" && training.Patient == "train5"));

        Assert.NotEqual("train5/0", nearest.Nearest);
    }

    [Fact]
    public void An_image_without_a_training_image_of_another_patient_is_an_error() => Assert.Contains(
        "query/0 can be compared with no training image",
        Assert.Throws<HormesisException>(() => new TrainingImages(("mri", Training)).Nearest(
            Set(Training.Image(0).ToArray()), areHeldOut: false, (_, _, _) => true)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_image_of_air_alone_is_near_to_nothing() =>
        Assert.Equal(0, Nearest(Set([.. Enumerable.Repeat(-1f, Side * Side)])).Correlation);

    [Fact]
    public void Images_of_another_size_are_refused() => Assert.Throws<ArgumentException>(() =>
        new TrainingImages(("mri", Training), ("real", SliceSet.Create(1, 1, [("a", 0, Split.Train, [0], null)]))));

    private static NearestImage Nearest(SliceSet query) =>
        Assert.Single(new TrainingImages(("mri", Training)).Nearest(query, areHeldOut: false, None));

    private static bool None(SliceRecord image, string cohort, SliceRecord training) => false;

    private static SliceSet Set(float[] image) =>
        SliceSet.Create(Side, Side, [("query", 0, Split.Train, image, null)]);

    private static SliceSet Heads(string name, int count) => SliceSet.Create(Side, Side,
        [.. Enumerable.Range(0, count).Select(i => ($"{name}{i}", 0, Split.Train, Head($"{name}{i}"), (byte[]?)null))]);

    /// <summary>A disc of tissue with a dozen bright and dark spots, ten pixels away from the border.</summary>
    private static float[] Head(string name)
    {
        var random = new RandomStream(name);
        (double Y, double X, double Size, double Height)[] spots = [.. Enumerable.Range(0, 12).Select(_ =>
            (random.NextDouble(14, 50), random.NextDouble(14, 50), random.NextDouble(2, 6), random.NextDouble(-0.5, 0.5)))];
        return [.. Enumerable.Range(0, Side * Side).Select(i =>
        {
            var (y, x) = ((double)(i / Side), (double)(i % Side));
            return Square(y - 31.5) + Square(x - 31.5) > 22 * 22 ? -1
                : (float)Math.Clamp(spots.Sum(spot =>
                    spot.Height * Math.Exp(-(Square(y - spot.Y) + Square(x - spot.X)) / Square(spot.Size))), -0.8, 0.9);
        })];
    }

    private static float[] Moved(float[] image, int rows, int columns, Func<float, float> tissue)
    {
        var moved = Enumerable.Repeat(-1f, image.Length).ToArray();
        for (var i = 0; i < image.Length; i++)
        {
            if (image[i] > -1)
                moved[(((i / Side) + rows) * Side) + (i % Side) + columns] = tissue(image[i]);
        }

        return moved;
    }

    private static double Square(double value) => value * value;
}
