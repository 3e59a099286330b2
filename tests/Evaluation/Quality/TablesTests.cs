using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Tests.Quality;

public sealed class TablesTests : IDisposable
{
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

        Assert.Equal("case,image,psnr,ssim,mae,dice\na/1,synthetic,20,20,20,0.5\na/1,true-mri,,,,1\n",
            File.ReadAllText(path));
        Assert.Equal(slices, FidelityTable.Read(path));
    }

    [Fact]
    public void A_kind_of_image_that_is_none_is_named_with_its_line()
    {
        File.WriteAllText(path, "case,image,psnr,ssim,mae,dice\na/1,perfect,,,,1\n");

        Assert.Contains($"{path}(2): the line is not a row of case,image,psnr,ssim,mae,dice: 'perfect'",
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
            image,slices,psnr,psnr_sd,ssim,ssim_sd,mae,mae_sd,dice,dice_sd
            synthetic,2,21,{Math.Sqrt(2)},21,{Math.Sqrt(2)},21,{Math.Sqrt(2)},0.5,0
            true-mri,1,,,,,,,1,NaN

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
        Assert.Equal((0.25 + 0.0004) / (0.3125 + 0.0004), slice.Ssim!.Value, 9);
        Assert.Equal((null, null, null, 1.0), (truth.Psnr, truth.Ssim, truth.Mae, truth.Dice));
    }

    private static SliceSet Set(float grey) => SliceSet.Create(
        11, 11, [("p", 3, Split.Train, [.. Enumerable.Repeat(grey, 121)], [.. Enumerable.Repeat((byte)1, 121)])]);

    private static SliceFidelity Slice(TranslationKind kind, double? value, double dice) =>
        new() { Id = "a/1", Image = kind, Psnr = value, Ssim = value, Mae = value, Dice = dice };
}
