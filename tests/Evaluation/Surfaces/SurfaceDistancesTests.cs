using FsCheck;
using FsCheck.Xunit;
using Hormesis.Evaluation.Surfaces;

namespace Hormesis.Evaluation.Tests.Surfaces;

public sealed class SurfaceDistancesTests
{
    private static readonly PixelSpacing OneMm = new(1, 1);

    private static readonly MaskPair MovedByThreeColumns = MaskPair.Of(
        [.. Enumerable.Repeat("rrrbbbbbppp.", 8), .. Enumerable.Repeat("............", 4)]);

    private static readonly MaskPair MovedByThreeRows = MaskPair.Of(
    [
        .. Enumerable.Repeat("rrrrrrrr....", 3), .. Enumerable.Repeat("bbbbbbbb....", 5),
        .. Enumerable.Repeat("pppppppp....", 3), "............",
    ]);

    /// <summary>
    /// Of the prediction's 28 boundary pixels, by eye: 10 are 0 away, 4 are 1 away, 4 are 2 away and 10 are 3 away.
    /// The square is symmetric, so the other direction is the same.
    /// </summary>
    [Theory]
    [InlineData(0, 10.0 / 28)]
    [InlineData(1, 14.0 / 28)]
    [InlineData(2, 18.0 / 28)]
    [InlineData(3, 1)]
    public void A_square_moved_by_three_pixels_is_three_pixels_away(double tolerance, double dice)
    {
        var distances = Of(MovedByThreeColumns, OneMm, tolerance);

        Assert.Equal(28, distances.OfPrediction.Count);
        Assert.Equal(28, distances.OfReference.Count);
        Assert.Equal(3, distances.Hausdorff95);
        Assert.Equal(dice, distances.Dice);
    }

    [Fact]
    public void Millimetres_follow_the_spacing_of_the_direction_moved_in()
    {
        var spacing = new PixelSpacing(Row: 5, Column: 2);

        Assert.Equal(6, Of(MovedByThreeColumns, spacing).Hausdorff95);
        Assert.Equal(15, Of(MovedByThreeRows, spacing).Hausdorff95);
    }

    /// <summary>Boundary pixels of the prediction: 24 at 0 mm and one at 7 mm. The place of the 95th percentile is 22.8 of
    /// 0 to 24.</summary>
    [Fact]
    public void One_pixel_far_away_is_beyond_the_95th_percentile()
    {
        var pair = MaskPair.Of("bbbbbbbbbbbbbbbbbbbbbbbb......p");

        Assert.Equal(7, Of(pair, OneMm).OfPrediction.Max());
        Assert.Equal(0, Of(pair, OneMm).Hausdorff95);
    }

    /// <summary>Nine distances of 0 and one of 4: the place is 8.55, between the last 0 and the 4.</summary>
    [Fact]
    public void The_percentile_is_interpolated_between_pixels() =>
        Assert.Equal(0.55 * 4, Of(MaskPair.Of("bbbbbbbbb...p"), OneMm).Hausdorff95!.Value, 1e-12);

    [Fact]
    public void Pixels_inside_a_mask_and_holes_count_as_their_boundary()
    {
        var distances = Of(MaskPair.Of("ppppp", "ppppp", "pp.pp", "ppppp", "ppppp"), OneMm);

        // 16 at the border of the slice, 4 around the hole; the corners of the hole touch it only diagonally.
        Assert.Equal(20, distances.OfPrediction.Count);
    }

    [Fact]
    public void Two_empty_masks_have_neither_a_distance_nor_a_surface_Dice()
    {
        var distances = Of(MaskPair.Of("...", "..."), OneMm);

        Assert.Null(distances.Hausdorff95);
        Assert.Null(distances.Dice);
    }

    /// <summary>The diagonal of 3 rows of 4 mm and 5 columns of 1 mm is 13 mm.</summary>
    [Theory]
    [InlineData("..p..")]
    [InlineData("..r..")]
    public void If_only_one_mask_is_empty_the_distance_is_the_diagonal_and_the_surface_Dice_0(string row)
    {
        var distances = Of(MaskPair.Of(".....", row, "....."), new(Row: 4, Column: 1));

        Assert.Equal(13, distances.Hausdorff95);
        Assert.Equal(0, distances.Dice);
    }

    [Fact]
    public void Slices_of_a_patient_pool_their_boundary_pixels()
    {
        var (alike, moved) = (MaskPair.Of("bbbbbbbbbb"), MaskPair.Of("rr..pp...."));

        var pooled = Of(alike, OneMm, 1) + Of(moved, OneMm, 1);

        Assert.Equal((12, 12), (pooled.OfPrediction.Count, pooled.OfReference.Count));
        Assert.Equal(20.0 / 24, pooled.Dice);
        Assert.Equal(3 + (0.45 * (4 - 3)), Sorted(0.95, [.. pooled.OfPrediction]), 1e-12);
        Assert.Equal(Sorted(0.95, [.. pooled.OfPrediction]), pooled.Hausdorff95!.Value, 1e-12);
    }

    /// <summary>
    /// Literals of SciPy 1.10.1: binary_erosion for the boundary, distance_transform_edt with sampling, and
    /// numpy.percentile of each direction.
    /// </summary>
    [Theory]
    [InlineData(0, 1, 1, 1, 66, 84, 7.810249675906654, 0.26)]
    [InlineData(1, 3.25, 3.25, 3.25, 65, 69, 11.718041645257966, 0.3656716417910448)]
    [InlineData(2, 0.5, 2, 1.5, 60, 72, 6.635330864465476, 0.5378787878787878)]
    [InlineData(3, 1.2, 0.7, 2, 63, 64, 4.196773319683493, 0.6456692913385826)]
    public void Distances_are_those_of_SciPy(
        int k, double row, double column, double tolerance, int predicted, int expected, double hausdorff, double dice)
    {
        var distances = Of(MaskPair.OfFormula(k), new(row, column), tolerance);

        Assert.Equal((predicted, expected), (distances.OfPrediction.Count, distances.OfReference.Count));
        Assert.Equal(hausdorff, distances.Hausdorff95!.Value, 1e-12);
        Assert.Equal(dice, distances.Dice!.Value, 1e-12);
    }

    [Property]
    public bool The_transform_finds_what_comparing_all_pairs_finds((bool, bool)[] pixels, PositiveInt row, PositiveInt column)
    {
        var (pair, spacing) = (MaskPair.Of(pixels), new PixelSpacing(row.Get / 8.0, column.Get / 8.0));
        var (from, to) = (Boundary.Of(pair.Prediction, pair.Width), Boundary.Of(pair.Reference, pair.Width));

        return to.Count == 0 || Of(pair, spacing).OfPrediction.SequenceEqual(
            from.Select(pixel => to.Min(other => Distance(pixel, other, pair.Width, spacing))));
    }

    [Property]
    public bool Prediction_and_reference_exchanged_are_as_far_apart((bool, bool)[] pixels, PositiveInt row)
    {
        var (pair, spacing) = (MaskPair.Of(pixels), new PixelSpacing(row.Get, 1));
        var (one, other) = (Of(pair, spacing, 2), Of(pair.Exchanged, spacing, 2));

        return one.Hausdorff95 == other.Hausdorff95 && one.Dice == other.Dice;
    }

    [Property]
    public bool A_mask_has_no_distance_from_itself((bool P, bool)[] pixels)
    {
        var pair = MaskPair.Of([.. pixels.Append((true, true)).Select(pixel => (pixel.Item1, pixel.Item1))]);

        return Of(pair, OneMm) is { Hausdorff95: 0, Dice: 1 };
    }

    [Property]
    public bool The_place_in_the_slice_is_of_no_account((bool, bool)[] pixels, byte above, byte left)
    {
        var pair = MaskPair.Of([.. pixels, (true, true)]).Framed(1, 1, 2); // both masks have a pixel
        var moved = pair.Framed(above % 9, left % 9, 8);

        return Of(pair, OneMm, 1).Hausdorff95 == Of(moved, OneMm, 1).Hausdorff95
            && Of(pair, OneMm, 1).Dice == Of(moved, OneMm, 1).Dice;
    }

    [Property]
    public bool Distances_grow_with_the_spacing((bool, bool)[] pixels, PositiveInt power)
    {
        var (pair, factor) = (MaskPair.Of(pixels), Math.ScaleB(1, power.Get % 9));
        var (one, scaled) = (Of(pair, new(3, 2), 4), Of(pair, new(3 * factor, 2 * factor), 4 * factor));

        return one.Hausdorff95 * factor == scaled.Hausdorff95 && one.Dice == scaled.Dice;
    }

    [Property]
    public bool A_larger_tolerance_finds_no_less((bool, bool)[] pixels, NonNegativeInt tolerance)
    {
        var pair = MaskPair.Of([.. pixels, (true, false)]);

        return Of(pair, OneMm, tolerance.Get).Dice <= Of(pair, OneMm, tolerance.Get + 1).Dice;
    }

    [Theory]
    [InlineData(4, 5, 2)]
    [InlineData(4, 4, 3)]
    [InlineData(4, 4, 0)]
    public void Masks_that_are_not_two_equal_slices_are_refused(int predicted, int expected, int width) =>
        Assert.Throws<ArgumentException>(() =>
            SurfaceDistances.Of(new byte[predicted], new byte[expected], width, OneMm, 1));

    private static SurfaceDistances Of(MaskPair pair, PixelSpacing spacing, double tolerance = 0) =>
        SurfaceDistances.Of(pair.Prediction, pair.Reference, pair.Width, spacing, tolerance);

    private static double Distance(int a, int b, int width, PixelSpacing spacing)
    {
        var (rows, columns) = ((a / width) - (b / width), (a % width) - (b % width));
        return Math.Sqrt((rows * spacing.Row * rows * spacing.Row) + (columns * spacing.Column * columns * spacing.Column));
    }

    private static double Sorted(double level, double[] values)
    {
        Array.Sort(values);
        var place = level * (values.Length - 1);
        return values[(int)place] + ((place - (int)place) * (values[(int)place + 1] - values[(int)place]));
    }
}
