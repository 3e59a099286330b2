using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Tests.Metrics;

public sealed class CaseMetricsTests
{
    private static readonly SliceSet Reference = SliceSet.Create(1, 4,
    [
        ("b", 3, Split.Test, new float[4], [1, 1, 0, 0]),
        ("x", 0, Split.Train, new float[4], [1, 1, 1, 1]),
        ("a", 7, Split.Test, new float[4], [0, 0, 0, 0]),
        ("b", 4, Split.Test, new float[4], [1, 1, 1, 1]),
    ]);

    private static readonly byte[] Predictions = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0];

    [Fact]
    public void Slices_of_the_split_are_told_apart_in_the_sets_order()
    {
        var cases = CaseMetrics.PerSlice(Reference, Predictions, Split.Test, EmptyMasks.One);

        Assert.Equal(["b/3", "a/7", "b/4"], cases.Select(row => row.Id));
        Assert.Equal<double?>([2.0 / 3, 1, 6.0 / 7], cases.Select(row => row[SegmentationMetrics.Dice]));
        Assert.Equal<double?>([0.5, 1, 0.75], cases.Select(row => row[SegmentationMetrics.Sensitivity]));
    }

    [Fact]
    public void Without_a_value_for_empty_masks_their_slice_keeps_its_accuracy()
    {
        var empty = CaseMetrics.PerSlice(Reference, Predictions, Split.Test, EmptyMasks.None)[1];

        Assert.Equal("a/7", empty.Id);
        Assert.Equal([null, null, 1.0, null], SegmentationMetrics.All.Take(4).Select(metric => empty[metric]));
    }

    /// <summary>Patient b: TP 1 + 3, FN 1 + 1, TN 2.</summary>
    [Fact]
    public void A_patients_volume_pools_the_pixels_of_its_slices()
    {
        var cases = CaseMetrics.PerPatient(Reference, Predictions, Split.Test, EmptyMasks.One);

        Assert.Equal(["a", "b"], cases.Select(row => row.Id));
        Assert.Null(cases[1].Slice);
        Assert.Equal([8.0 / 10, 4.0 / 6, 6.0 / 8, 4.0 / 6],
            SegmentationMetrics.All.Take(4).Select(metric => cases[1][metric]!.Value));
    }

    [Fact]
    public void Predictions_of_another_set_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            CaseMetrics.PerSlice(Reference, new byte[15], Split.Test, EmptyMasks.One));
}
