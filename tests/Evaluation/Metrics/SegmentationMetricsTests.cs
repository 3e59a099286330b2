using FsCheck;
using FsCheck.Xunit;
using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Surfaces;
using Hormesis.Stages.Random;
using static Hormesis.Evaluation.Metrics.SegmentationMetrics;

namespace Hormesis.Evaluation.Tests.Metrics;

public sealed class SegmentationMetricsTests
{
    private static readonly byte[] Empty = new byte[16];

    /// <summary>Counted by eye: 3 pixels common, 1 only predicted, 2 only in the reference, 10 in neither.</summary>
    [Fact]
    public void Four_by_four_masks_have_the_metrics_worked_out_by_hand()
    {
        byte[] prediction =
        [
            0, 1, 1, 0,
            0, 1, 0, 0,
            0, 0, 0, 1,
            0, 0, 0, 0,
        ];
        byte[] reference =
        [
            0, 1, 1, 1,
            0, 1, 1, 0,
            0, 0, 0, 0,
            0, 0, 0, 0,
        ];

        var counts = ConfusionCounts.Of(prediction, reference);

        Assert.Equal(new ConfusionCounts(TruePositives: 3, FalsePositives: 1, FalseNegatives: 2, TrueNegatives: 10),
            counts);
        Assert.Equal(6.0 / 9, Dice.Of(counts, EmptyMasks.One)!.Value, 1e-15);
        Assert.Equal(3.0 / 6, Jaccard.Of(counts, EmptyMasks.One)!.Value, 1e-15);
        Assert.Equal(13.0 / 16, Accuracy.Of(counts, EmptyMasks.One)!.Value, 1e-15);
        Assert.Equal(3.0 / 5, Sensitivity.Of(counts, EmptyMasks.One)!.Value, 1e-15);
    }

    /// <summary>f1_score, jaccard_score, accuracy_score and recall_score of scikit-learn 1.2.1 for these masks of 64x48
    /// pixels.</summary>
    [Fact]
    public void Metrics_are_those_of_scikit_learn()
    {
        var pixels = Enumerable.Range(0, 64 * 48).Select(i => (long)i);
        var counts = Count(pixels.Select(i => (((i * i) + (3 * i)) % 7 < 3, ((i * i) + i) % 11 < 4)));

        Assert.Equal(0.3758809710258418, Dice.Of(counts, EmptyMasks.One)!.Value, 1e-15);
        Assert.Equal(0.23143683702989393, Jaccard.Of(counts, EmptyMasks.One)!.Value, 1e-15);
        Assert.Equal(0.4811197916666667, Accuracy.Of(counts, EmptyMasks.One)!.Value, 1e-15);
        Assert.Equal(0.2863961813842482, Sensitivity.Of(counts, EmptyMasks.One)!.Value, 1e-15);
    }

    /// <summary>Three of the four predicted pixels are right, and 10 of the 11 outside the reference.</summary>
    [Fact]
    public void Precision_and_specificity_are_those_worked_out_by_hand()
    {
        var counts = new ConfusionCounts(TruePositives: 3, FalsePositives: 1, FalseNegatives: 2, TrueNegatives: 10);

        Assert.Equal(3.0 / 4, Precision.Of(counts, EmptyMasks.One));
        Assert.Equal(10.0 / 11, Specificity.Of(counts, EmptyMasks.One));
    }

    /// <summary>Both empty, a false alarm, a missed lesion.</summary>
    [Theory]
    [InlineData(EmptyMasks.One, 1.0, 0.0, 0.0)]
    [InlineData(EmptyMasks.None, null, 0.0, null)]
    public void Precision_of_an_empty_prediction_follows_the_setting(
        EmptyMasks emptyMasks, double? empty, double? falseAlarm, double? missed)
    {
        Assert.Equal(empty, Precision.Of(ConfusionCounts.Of(Empty, Empty), emptyMasks));
        Assert.Equal(falseAlarm, Precision.Of(ConfusionCounts.Of(With(4), Empty), emptyMasks));
        Assert.Equal(missed, Precision.Of(ConfusionCounts.Of(Empty, With(4)), emptyMasks));
    }

    /// <summary>The diagonal of 4 x 4 pixels of 3 mm is √288 mm.</summary>
    [Theory]
    [InlineData(EmptyMasks.One, 0.0, 1.0)]
    [InlineData(EmptyMasks.None, null, null)]
    public void Distance_and_lesions_of_empty_masks_follow_the_setting(EmptyMasks emptyMasks, double? near, double? best)
    {
        var (empty, falseAlarm) = (Agreement(Empty, Empty), Agreement(With(4), Empty));

        Assert.Equal((near, best, best),
            (Hausdorff95.Of(empty, emptyMasks), SurfaceDice.Of(empty, emptyMasks), LesionDice.Of(empty, emptyMasks)));
        Assert.Equal((Math.Sqrt(288), 0.0, 0.0),
            (Hausdorff95.Of(falseAlarm, emptyMasks), SurfaceDice.Of(falseAlarm, emptyMasks),
            LesionDice.Of(falseAlarm, emptyMasks)));
        Assert.Equal((0.0, 1.0),
            (MissedLesions.Of(falseAlarm, emptyMasks), InventedLesions.Of(falseAlarm, emptyMasks)));
    }

    [Fact]
    public void Two_empty_masks_agree_wholly() =>
        Equal(ConfusionCounts.Of(Empty, Empty), dice: 1, accuracy: 1, sensitivity: 1);

    [Fact]
    public void A_prediction_where_nothing_is_scores_zero_but_for_accuracy() =>
        Equal(ConfusionCounts.Of(With(4), Empty), dice: 0, accuracy: 0.75, sensitivity: 0);

    [Fact]
    public void A_lesion_missed_wholly_scores_zero_but_for_accuracy() =>
        Equal(ConfusionCounts.Of(Empty, With(4)), dice: 0, accuracy: 0.75, sensitivity: 0);

    /// <summary>As nnU-Net v2: 0/0 is nan, and np.nanmean leaves it out.</summary>
    [Fact]
    public void Where_empty_masks_have_no_value_two_of_them_have_an_accuracy_alone()
    {
        var counts = ConfusionCounts.Of(Empty, Empty);

        Assert.Equal((null, null, 1, null),
            (Dice.Of(counts, EmptyMasks.None), Jaccard.Of(counts, EmptyMasks.None),
            Accuracy.Of(counts, EmptyMasks.None)!.Value, Sensitivity.Of(counts, EmptyMasks.None)));
    }

    [Fact]
    public void Where_empty_masks_have_no_value_a_false_alarm_still_has_a_Dice_of_zero()
    {
        var counts = ConfusionCounts.Of(With(4), Empty);

        Assert.Equal((0, 0, null),
            (Dice.Of(counts, EmptyMasks.None), Jaccard.Of(counts, EmptyMasks.None),
            Sensitivity.Of(counts, EmptyMasks.None)));
    }

    [Fact]
    public void Where_empty_masks_have_no_value_a_missed_lesion_still_scores_zero()
    {
        var counts = ConfusionCounts.Of(Empty, With(4));

        Assert.Equal((0, 0, 0),
            (Dice.Of(counts, EmptyMasks.None), Jaccard.Of(counts, EmptyMasks.None),
            Sensitivity.Of(counts, EmptyMasks.None)));
    }

    [Fact]
    public void A_perfect_prediction_scores_one() =>
        Equal(ConfusionCounts.Of(With(4), With(4)), dice: 1, accuracy: 1, sensitivity: 1);

    [Fact]
    public void A_full_prediction_of_a_full_reference_scores_one() =>
        Equal(ConfusionCounts.Of(With(16), With(16)), dice: 1, accuracy: 1, sensitivity: 1);

    [Property]
    public bool Metrics_are_those_of_sets_of_pixels((bool P, bool R)[] pixels)
    {
        if (pixels.Length == 0)
            return true;
        var prediction = pixels.Index().Where(pixel => pixel.Item.P).Select(pixel => pixel.Index).ToHashSet();
        var reference = pixels.Index().Where(pixel => pixel.Item.R).Select(pixel => pixel.Index).ToHashSet();
        var common = prediction.Intersect(reference).Count();
        var union = prediction.Union(reference).Count();
        var counts = Count(pixels);

        return Same(Dice.Of(counts, EmptyMasks.One)!.Value, union == 0 ? 1
            : 2.0 * common / (prediction.Count + reference.Count))
            && Same(Jaccard.Of(counts, EmptyMasks.One)!.Value, union == 0 ? 1 : (double)common / union)
            && Same(Accuracy.Of(counts, EmptyMasks.One)!.Value,
                pixels.Count(pixel => pixel.P == pixel.R) / (double)pixels.Length)
            && Same(Sensitivity.Of(counts, EmptyMasks.One)!.Value, union == 0 ? 1 : reference.Count == 0 ? 0
                : (double)common / reference.Count);
    }

    [Property]
    public bool Jaccard_follows_from_Dice((bool, bool)[] pixels)
    {
        var counts = Count(pixels.Append((false, false)));

        return Same(Jaccard.Of(counts, EmptyMasks.One)!.Value,
            Dice.Of(counts, EmptyMasks.One)!.Value / (2 - Dice.Of(counts, EmptyMasks.One)!.Value));
    }

    [Property]
    public bool Each_metric_lies_in_its_range((bool, bool)[] pixels)
    {
        var counts = Count(pixels.Append((false, false)));

        return Papers.All(metric =>
            metric.Of(counts, EmptyMasks.One) >= metric.Range.Least
            && metric.Of(counts, EmptyMasks.One) <= metric.Range.Most);
    }

    [Property]
    public bool Prediction_and_reference_exchanged_have_the_same_overlap((bool P, bool R)[] pixels)
    {
        var counts = Count(pixels.Append((true, true)));
        var exchanged = Count(pixels.Append((true, true)).Select(pixel => (pixel.Item2, pixel.Item1)));

        return new[] { Dice, Jaccard, Accuracy }.All(metric =>
            metric.Of(counts, EmptyMasks.One) == metric.Of(exchanged, EmptyMasks.One));
    }

    [Property]
    public bool The_order_of_pixels_is_of_no_account((bool, bool)[] pixels, int seed)
    {
        (bool, bool)[] shuffled = [.. pixels, (true, false)];
        var counts = Count(shuffled);
        new RandomStream($"{seed}").Shuffle<(bool, bool)>(shuffled);

        return Count(shuffled) == counts;
    }

    [Property]
    public bool Counts_of_parts_add_up_to_those_of_the_whole((bool, bool)[] one, (bool, bool)[] other)
    {
        (bool, bool)[] first = [.. one, (true, false)];
        (bool, bool)[] second = [.. other, (false, true)];

        return Count(first) + Count(second) == Count(first.Concat(second));
    }

    [Fact]
    public void Masks_of_different_sizes_are_refused() =>
        Assert.Throws<ArgumentException>(() => ConfusionCounts.Of(Empty, new byte[15]));

    [Fact]
    public void A_mask_of_other_values_than_0_and_1_is_refused() =>
        Assert.Throws<ArgumentException>(() => ConfusionCounts.Of([255], [0]));

    private static void Equal(ConfusionCounts counts, double dice, double accuracy, double sensitivity)
    {
        Assert.Equal(dice, Dice.Of(counts, EmptyMasks.One)!.Value);
        Assert.Equal(dice, Jaccard.Of(counts, EmptyMasks.One)!.Value);
        Assert.Equal(accuracy, Accuracy.Of(counts, EmptyMasks.One)!.Value);
        Assert.Equal(sensitivity, Sensitivity.Of(counts, EmptyMasks.One)!.Value);
    }

    private static MaskAgreement Agreement(byte[] prediction, byte[] reference) => MaskAgreement.Of(
        prediction, reference, width: 4, new PixelSpacing(3, 3),
        new() { SurfaceToleranceMm = 0, Lesions = new() { MinimumPixels = 1, Dilation = 0 } });

    private static byte[] With(int foreground) =>
        [.. Enumerable.Range(0, 16).Select(i => (byte)(i < foreground ? 1 : 0))];

    private static ConfusionCounts Count(IEnumerable<(bool P, bool R)> pixels) => ConfusionCounts.Of(
        [.. pixels.Select(pixel => (byte)(pixel.P ? 1 : 0))],
        [.. pixels.Select(pixel => (byte)(pixel.R ? 1 : 0))]);

    private static bool Same(double a, double b) => Math.Abs(a - b) < 1e-12;
}
