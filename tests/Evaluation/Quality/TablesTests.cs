using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Tests.Quality;

public sealed class TablesTests : IDisposable
{
    private const string Header = "case,image,psnr,ssim,mae,dice,head_psnr,head_ssim,head_mae";
    private const string Heads = "head_psnr,head_psnr_sd,head_ssim,head_ssim_sd,head_mae,head_mae_sd";

    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Scores_are_read_as_they_were_written()
    {
        SliceQuality[] slices =
        [
            new() { Id = "a,b/1", Intensity = 0.1, Sharpness = double.PositiveInfinity, HeadShape = 1.0 / 3,
                Features = 2, Score = 1.25 },
            new() { Id = "c/2", Intensity = 0, Sharpness = 0, HeadShape = 1, Features = 0, Score = 2 },
        ];

        QualityTable.Write(path, slices);

        Assert.Equal(slices, QualityTable.Read(path));
        Assert.StartsWith("case,intensity,sharpness,head_shape,features,score\n\"a,b/1\",0.1,Infinity,",
            File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Fidelity_is_read_as_it_was_written_and_what_is_not_known_is_empty()
    {
        SliceFidelity[] slices = [Slice(TranslationKind.Synthetic, 20, 0.5), Slice(TranslationKind.TrueMri, null, 1)];

        FidelityTable.Write(path, slices);

        Assert.Equal($"{Header}\na/1,synthetic,20,20,20,0.5,21,,0.25\na/1,true-mri,,,,1,,,\n",
            File.ReadAllText(path));
        Assert.Equal(slices, FidelityTable.Read(path));
    }

    [Fact]
    public void A_kind_of_image_that_is_none_is_named_with_its_line()
    {
        File.WriteAllText(path, $"{Header}\na/1,perfect,,,,1,,,\n");

        Assert.Contains($"{path}(2): the line is not a row of {Header}: 'perfect'",
            Assert.Throws<HormesisException>(() => FidelityTable.Read(path)).Message, StringComparison.Ordinal);
    }

    /// <summary>Of 20 and 22: mean 21, deviation √2.</summary>
    [Fact]
    public void Means_have_a_row_a_kind_in_the_order_of_the_kinds()
    {
        FidelityTable.WriteMeans(path, FidelityMeans.Of(
            [Slice(TranslationKind.TrueMri, null, 1), Slice(TranslationKind.Synthetic, 20, 0.5),
                Slice(TranslationKind.Synthetic, 22, 0.5)]));

        Assert.Equal(
            $"""
            image,slices,psnr,psnr_sd,ssim,ssim_sd,mae,mae_sd,dice,dice_sd,{Heads}
            synthetic,2,21,{Math.Sqrt(2)},21,{Math.Sqrt(2)},21,{Math.Sqrt(2)},0.5,0,21,0,,,0.25,0
            true-mri,1,,,,,,,1,,,,,,,

            """,
            File.ReadAllText(path));
    }

    [Fact]
    public void A_slice_is_compared_with_its_truth_and_its_mask()
    {
        var grey = Set(0.5f);

        var slice = Assert.Single(FidelityMeasurement.Of(TranslationKind.Identity, grey, Set(0.25f), [new byte[121]]));
        var truth =
            Assert.Single(
            FidelityMeasurement.Of(TranslationKind.TrueMri, grey, grey, [[.. Enumerable.Repeat((byte)1, 121)]]));

        Assert.Equal(("p/3", TranslationKind.Identity, 0.25, 0.0),
            (slice.Id, slice.Image, slice.Mae!.Value, slice.Dice));
        Assert.Equal(10 * Math.Log10(4 / 0.0625), slice.Psnr!.Value, 9);
        Assert.Equal((3.75 + 0.0004) / (3.8125 + 0.0004), slice.Ssim!.Value, 9);
        Assert.Equal((slice.Psnr, slice.Ssim, slice.Mae), (slice.Head!.Psnr, slice.Head.Ssim, slice.Head.Mae));
        Assert.Null(truth.Head);
        Assert.Equal((null, null, null, 1.0), (truth.Psnr, truth.Ssim, truth.Mae, truth.Dice));
    }

    /// <summary>Of three slices, one differs from the truth by 0.25.</summary>
    [Fact]
    public void An_image_that_equals_the_truth_has_an_empty_ratio_and_is_counted()
    {
        var equal = Assert.Single(
            FidelityMeasurement.Of(TranslationKind.Synthetic, Set(0.25f), Set(0.25f), [new byte[121]]));
        var other = Assert.Single(
            FidelityMeasurement.Of(TranslationKind.Synthetic, Set(0.5f), Set(0.25f), [new byte[121]]));

        FidelityTable.Write(path, [equal]);
        var means = Assert.Single(FidelityMeans.Of([equal, other, equal]));

        Assert.Equal($"{Header}\np/3,synthetic,,1,0,0,,1,0\n", File.ReadAllText(path));
        Assert.Equal(equal, Assert.Single(FidelityTable.Read(path)));
        Assert.Equal((3, 2, other.Psnr), (means.Slices, means.Equal, means.Psnr?.Mean));
        FidelityTable.WriteMeans(path, [means]);
        Assert.DoesNotMatch("NaN|Infinity", File.ReadAllText(path));
    }

    /// <summary>A head of 11 x 11 pixels of tissue below 8 rows of air, where the image differs by 1. Three of nine windows
    /// have their middle in the air.</summary>
    [Fact]
    public void Air_is_of_no_account_inside_the_head()
    {
        var truth = Tall(row => row < 8 ? -1 : 0.5f);
        var image = Tall(row => row < 8 ? 0 : 0.25f);

        var slice = Assert.Single(FidelityMeasurement.Of(TranslationKind.Synthetic, image, truth, [new byte[209]]));

        Assert.Equal(0.25, slice.Head!.Mae);
        Assert.Equal(((8 * 1) + (11 * 0.25)) / 19, slice.Mae!.Value, 12);
        Assert.Equal(10 * Math.Log10(4 / 0.0625), slice.Head.Psnr!.Value, 9);
        Assert.True(slice.Head.Ssim > slice.Ssim);
        Assert.Null(Assert.Single(FidelityMeasurement.Of(
            TranslationKind.Synthetic, image, Tall(_ => -1), [new byte[209]])).Head);
    }

    private static SliceSet Tall(Func<int, float> row) => SliceSet.Create(
        19, 11, [("p", 3, Split.Train, [.. Enumerable.Range(0, 209).Select(i => row(i / 11))], new byte[209])]);

    private static SliceSet Set(float grey) => SliceSet.Create(
        11, 11, [("p", 3, Split.Train, [.. Enumerable.Repeat(grey, 121)], [.. Enumerable.Repeat((byte)1, 121)])]);

    private static SliceFidelity Slice(TranslationKind kind, double? value, double dice) =>
        new()
        {
            Id = "a/1", Image = kind, Psnr = value, Ssim = value, Mae = value, Dice = dice,
            Head = value is null ? null : new() { Psnr = 21, Ssim = null, Mae = 0.25 },
        };
}
