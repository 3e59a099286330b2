using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Surfaces;
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

    private static readonly PixelSpacing? OneMm = new(1, 1);

    private static readonly AgreementConfig Config =
        new() { SurfaceToleranceMm = 0, Lesions = new() { MinimumPixels = 1, Dilation = 0 } };

    [Fact]
    public void Slices_of_the_split_are_told_apart_in_the_sets_order()
    {
        var cases = CaseMetrics.PerSlice(Compared(OneMm), EmptyMasks.One);

        Assert.Equal(["b/3", "a/7", "b/4"], cases.Select(row => row.Id));
        Assert.Equal<double?>([2.0 / 3, 1, 6.0 / 7], cases.Select(row => row[SegmentationMetrics.Dice]));
        Assert.Equal<double?>([0.5, 1, 0.75], cases.Select(row => row[SegmentationMetrics.Sensitivity]));
    }

    [Fact]
    public void Without_a_value_for_empty_masks_their_slice_keeps_its_accuracy()
    {
        var empty = CaseMetrics.PerSlice(Compared(OneMm), EmptyMasks.None)[1];

        Assert.Equal("a/7", empty.Id);
        Assert.Equal([null, null, 1.0, null], SegmentationMetrics.Papers.Take(4).Select(metric => empty[metric]));
    }

    /// <summary>Patient b: TP 1 + 3, FN 1 + 1, TN 2.</summary>
    [Fact]
    public void A_patients_volume_pools_the_pixels_of_its_slices()
    {
        var cases = CaseMetrics.PerPatient(Compared(OneMm), EmptyMasks.One);

        Assert.Equal(["a", "b"], cases.Select(row => row.Id));
        Assert.Null(cases[1].Slice);
        Assert.Equal([8.0 / 10, 4.0 / 6, 6.0 / 8, 4.0 / 6],
            SegmentationMetrics.Papers.Take(4).Select(metric => cases[1][metric]!.Value));
    }

    /// <summary>
    /// Patient b: the prediction of slice 3 has 1 of 2 pixels, the one of slice 4 has 3 of 4. Every pixel of a slice of
    /// one row is boundary. Distances of the prediction: 0, 0, 0, 0; of the reference: 0, 1, 0, 0, 0, 1.
    /// </summary>
    [Fact]
    public void A_patients_boundaries_and_lesions_are_those_of_all_its_slices()
    {
        var patient = CaseMetrics.PerPatient(Compared(OneMm), EmptyMasks.One)[1];

        Assert.Equal(1, patient[SegmentationMetrics.Hausdorff95]);
        Assert.Equal(8.0 / 10, patient[SegmentationMetrics.SurfaceDice]);
        Assert.Equal(((2.0 / 3) + (6.0 / 7)) / 2, patient[SegmentationMetrics.LesionDice]!.Value, 1e-15);
        Assert.Equal((0, 0), (patient[SegmentationMetrics.MissedLesions], patient[SegmentationMetrics.InventedLesions]));
    }

    [Fact]
    public void Without_a_pixel_spacing_nothing_is_measured_in_millimetres()
    {
        var cases = CaseMetrics.PerSlice(Compared(null), EmptyMasks.One);

        Assert.All(cases, row => Assert.Null(row[SegmentationMetrics.Hausdorff95]));
        Assert.All(cases, row => Assert.Null(row[SegmentationMetrics.SurfaceDice]));
        Assert.Equal(0.5, cases[0][SegmentationMetrics.Sensitivity]);
        Assert.Equal(2.0 / 3, cases[0][SegmentationMetrics.LesionDice]);
    }

    /// <summary>One slice without a spacing leaves its patient without a distance.</summary>
    [Fact]
    public void A_patient_with_a_slice_of_unknown_spacing_has_no_distance()
    {
        var slices = ComparedSlice.Of(Reference, Predictions, Split.Test, Config, record => record.Slice == 4 ? null : OneMm);

        Assert.Null(CaseMetrics.PerPatient(slices, EmptyMasks.One)[1][SegmentationMetrics.Hausdorff95]);
    }

    [Fact]
    public void Predictions_of_another_set_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ComparedSlice.Of(Reference, new byte[15], Split.Test, Config, _ => null));

    private static IReadOnlyList<ComparedSlice> Compared(PixelSpacing? spacing) =>
        ComparedSlice.Of(Reference, Predictions, Split.Test, Config, _ => spacing);
}
