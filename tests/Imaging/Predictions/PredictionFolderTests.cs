using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Predictions;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Tests.Images;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.Imaging.Tests.Predictions;

public sealed class PredictionFolderTests : IDisposable
{
    private const int Height = 5, Width = 4;

    private static readonly SliceSet Set = SliceSet.Create(
        Height,
        Width,
        [.. Enumerable.Range(0, 4).Select(i => (
            $"p{i}", i, i % 2 == 0 ? Split.Train : Split.Test, new float[Height * Width], (byte[]?)Mask(i)))]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Masks_that_were_exported_come_back()
    {
        foreach (var index in (int[])[1, 3])
            SliceScan.Write(folder.File($"real_0000{index}.nii.gz"), Set.Mask(index), Height, Width);

        Assert.Equal([.. Mask(1), .. Mask(3)], Read());
    }

    [Fact]
    public void Pictures_and_scans_can_be_mixed()
    {
        Pictures.WritePng(folder.File("real_00001.png"), Width, Mask(1));
        SliceScan.Write(folder.File("real_00003.nii"), Set.Mask(3), Height, Width);

        Assert.Equal([.. Mask(1), .. Mask(3)], Read());
    }

    [Fact]
    public void One_array_can_hold_all_masks()
    {
        NpyFile.Write(folder.File("predictions.npy"), [.. Mask(1), .. Mask(3)], 2, Height, Width);

        Assert.Equal([.. Mask(1), .. Mask(3)], Read());
    }

    [Fact]
    public void Predictions_of_slices_outside_the_test_split_are_named()
    {
        foreach (var name in (string[])["real_00001.nii.gz", "real_00002.png", "real_00003.nii", "real_00009.nii.gz"])
            folder.Write(name, "");

        Assert.Equal(["real_00002.png", "real_00009.nii.gz"], PredictionFolder.LeftOut(folder.Path, Set));
    }

    [Fact]
    public void Beside_an_array_of_all_masks_single_ones_are_left_out()
    {
        folder.Write("predictions.npy", "");
        folder.Write("real_00001.nii.gz", "");

        Assert.Equal(["real_00001.nii.gz"], PredictionFolder.LeftOut(folder.Path, Set));
    }

    [Fact]
    public void Files_of_other_names_are_not_listed()
    {
        folder.Write("plans.json", "{}");
        folder.Write("real_00001_0000.nii.gz", "");
        folder.Write("real_00001.nii.gz", "");

        Assert.Equal(["real_00001.nii.gz"], PredictionFolder.List(folder.Path, ".").Names);
    }

    [Fact]
    public void A_folder_without_predictions_is_refused()
    {
        var message = Assert.Throws<HormesisException>(() => PredictionFolder.List(folder.Path, ".")).Message;

        Assert.Contains("the folder has no predictions. Expected: real_00007.nii.gz, .nii or .png", message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_in_one_message()
    {
        SliceScan.Write(
            folder.File("real_00001.nii.gz"), [.. Enumerable.Repeat((byte)2, Height * Width)], Height, Width);

        var message = Assert.Throws<HormesisException>(Read).Message;

        Assert.Contains("2 problems:", message, StringComparison.Ordinal);
        Assert.Contains("real_00001.nii.gz: it has the value 2; a mask has only 0 and 1", message,
            StringComparison.Ordinal);
        Assert.Contains("real_00003 is missing: the slice p3/3 has no prediction", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_of_another_size_or_place_is_refused()
    {
        Pictures.WritePng(folder.File("real_00001.png"), Height, Mask(1));
        new NiftiSample { Dimensions = [3, Width, Height, 1, 1, 1, 1, 1], Values = new double[Height * Width] }
            .Write(folder.File("real_00003.nii"));

        var message = Assert.Throws<HormesisException>(Read).Message;

        Assert.Contains("real_00001.png: it has 5x4 pixels (columns, rows), not 4x5", message,
            StringComparison.Ordinal);
        Assert.Contains("real_00003.nii: it does not lie on the grid of the exported image", message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_that_is_given_twice_is_refused()
    {
        SliceScan.Write(folder.File("real_00001.nii.gz"), Set.Mask(1), Height, Width);
        SliceScan.Write(folder.File("real_00001.nii"), Set.Mask(1), Height, Width);
        SliceScan.Write(folder.File("real_00003.nii"), Set.Mask(3), Height, Width);

        Assert.Contains("real_00001 is there more than once: real_00001.nii.gz, real_00001.nii",
            Assert.Throws<HormesisException>(Read).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0093NUMPY")]
    [InlineData("nonsense that is longer than a preamble")]
    public void An_array_that_is_none_is_refused(string content)
    {
        folder.Write("predictions.npy", content);

        Assert.Contains("predictions.npy", Assert.Throws<HormesisException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_of_another_shape_is_refused()
    {
        NpyFile.Write(folder.File("predictions.npy"), [.. Mask(1), .. Mask(3)], 2, Width, Height);

        Assert.Contains("its shape is (2, 4, 5), not (2, 5, 4)", Assert.Throws<HormesisException>(Read).Message,
            StringComparison.Ordinal);
    }

    private static byte[] Mask(int seed) =>
        [.. Enumerable.Range(0, Height * Width).Select(i => (byte)((i * (seed + 3)) % 7 < 2 ? 1 : 0))];

    private byte[] Read() => PredictionFolder.Read(folder.Path, Set);
}
