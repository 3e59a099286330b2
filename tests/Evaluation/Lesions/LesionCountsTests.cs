using FsCheck.Xunit;
using Hormesis.Evaluation.Lesions;

namespace Hormesis.Evaluation.Tests.Lesions;

public sealed class LesionCountsTests
{
    [Fact]
    public void A_missed_lesion_and_an_invented_one_count_as_Dice_of_0()
    {
        var counts = Of(MaskPair.Of(
            "bb......",
            "bb...pp.",
            ".....pp.",
            "rrr....."));

        Assert.Equal(new LesionCounts(Lesions: 2, Missed: 1, Invented: 1, DiceSum: 1), counts);
        Assert.Equal(1.0 / 3, counts.Dice);
    }

    /// <summary>Lesion 1: 2 of 3 + 2 pixels, so 4/5. Lesion 2: 1 of 1 + 2 pixels, so 2/3.</summary>
    [Fact]
    public void Lesions_have_equal_weight_whatever_their_size()
    {
        var counts = Of(MaskPair.Of("bbr...bp"));

        Assert.Equal((2, 0, 0), (counts.Lesions, counts.Missed, counts.Invented));
        Assert.Equal(((4.0 / 5) + (2.0 / 3)) / 2, counts.Dice!.Value, 1e-15);
    }

    [Fact]
    public void Pixels_that_touch_diagonally_are_one_lesion() =>
        Assert.Equal(1, Of(MaskPair.Of("r..", ".r.", "..r")).Lesions);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public void Parts_that_touch_after_the_dilation_are_one_lesion(int dilation, int lesions) =>
        Assert.Equal(lesions, Of(MaskPair.Of("rr..rr"), dilation).Lesions);

    /// <summary>Without dilation the component two pixels away is invented; with it, it is part of the prediction.</summary>
    [Fact]
    public void What_the_dilated_lesion_touches_is_its_prediction()
    {
        var pair = MaskPair.Of("bb.p");

        Assert.Equal(new LesionCounts(1, 0, 1, 1), Of(pair));
        Assert.Equal(new LesionCounts(1, 0, 0, 4.0 / 5), Of(pair, dilation: 2));
    }

    [Fact]
    public void One_component_over_two_lesions_is_the_prediction_of_both() =>
        Assert.Equal(new LesionCounts(2, 0, 0, 2 * 2.0 / 5), Of(MaskPair.Of("bppb.")));

    /// <summary>The reference's single pixel is no lesion, and what was predicted there is not invented.</summary>
    [Fact]
    public void Lesions_below_the_minimal_size_count_on_neither_side()
    {
        Assert.Equal(default, Of(MaskPair.Of("r....p"), least: 2));
        Assert.Equal(default, Of(MaskPair.Of("bpp"), least: 2));
        Assert.Equal(new LesionCounts(1, 1, 1, 0), Of(MaskPair.Of("rr..pp"), least: 2));
    }

    [Fact]
    public void Two_empty_masks_have_no_lesion_and_no_Dice()
    {
        Assert.Equal(default, Of(MaskPair.Of("...")));
        Assert.Null(Of(MaskPair.Of("...")).Dice);
    }

    [Fact]
    public void A_false_alarm_has_a_Dice_of_0() => Assert.Equal(0, Of(MaskPair.Of("p..")).Dice);

    /// <summary>Literals of SciPy 1.10.1: label and binary_dilation with a square of 3 x 3 pixels.</summary>
    [Theory]
    [InlineData(0, 0, 1, 3, 0, 9, 0.9296905393457117)]
    [InlineData(0, 1, 3, 2, 0, 1, 0.7586632390745501)]
    [InlineData(0, 3, 5, 1, 0, 0, 0.5924276169265034)]
    [InlineData(1, 0, 1, 11, 5, 9, 1.9705978014022383)]
    [InlineData(2, 0, 1, 9, 7, 6, 0.8588018433179723)]
    [InlineData(2, 1, 3, 1, 0, 0, 0.7073791348600509)]
    [InlineData(3, 0, 1, 4, 2, 8, 0.9336977852537146)]
    [InlineData(3, 1, 3, 1, 0, 1, 0.717948717948718)]
    public void Lesions_are_those_of_SciPy(
        int k, int dilation, int least, int lesions, int missed, int invented, double sum)
    {
        var counts = Of(MaskPair.OfFormula(k), dilation, least);

        Assert.Equal((lesions, missed, invented), (counts.Lesions, counts.Missed, counts.Invented));
        Assert.Equal(sum, counts.DiceSum, 1e-12);
    }

    [Property]
    public bool Dilation_is_that_of_every_pixels_square((bool, bool)[] pixels, byte radius)
    {
        var pair = MaskPair.Of(pixels);
        var dilated = Dilation.Of(pair.Reference, pair.Width, radius % 4);

        return Enumerable.Range(0, dilated.Length).All(i => (dilated[i] == 1) == Enumerable.Range(0, dilated.Length).Any(
            other => pair.Reference[other] == 1 && Math.Abs((i / pair.Width) - (other / pair.Width)) <= radius % 4
                && Math.Abs((i % pair.Width) - (other % pair.Width)) <= radius % 4));
    }

    [Property]
    public bool Without_dilation_missed_and_invented_exchange_with_the_masks((bool, bool)[] pixels)
    {
        var (one, other) = (Of(MaskPair.Of(pixels)), Of(MaskPair.Of(pixels).Exchanged));

        return one.Missed == other.Invented && one.Invented == other.Missed;
    }

    [Property]
    public bool A_perfect_prediction_is_perfect_with_any_dilation((bool, bool)[] pixels, byte dilation)
    {
        var pair = MaskPair.Of([.. pixels.Append((true, true)).Select(pixel => (pixel.Item1, pixel.Item1))]);

        return Of(pair, dilation % 3) is { Missed: 0, Invented: 0, Dice: 1 };
    }

    private static LesionCounts Of(MaskPair pair, int dilation = 0, int least = 1) => LesionCounts.Of(
        pair.Prediction, pair.Reference, pair.Width, new() { MinimumPixels = least, Dilation = dilation });
}
