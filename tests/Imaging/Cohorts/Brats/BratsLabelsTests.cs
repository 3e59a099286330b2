using Hormesis.Imaging.Cohorts.Brats;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.Imaging.Tests.Cohorts.Brats;

/// <summary>Masks that are made of a segmentation's labels.</summary>
public sealed class BratsLabelsTests : IDisposable
{
    private static readonly BratsConfig Config = BratsScans.Config;
    private readonly BratsScans scans = new();

    public void Dispose() => scans.Dispose();

    [Fact]
    public void The_regions_are_nested()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii");

        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1], scans.Mask(BratsRegion.TumourCore));
        Assert.Equal([0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1], scans.Mask(BratsRegion.WholeTumour));
    }

    [Fact]
    public void A_label_of_another_year_is_an_error_with_the_case()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii", [3, .. new double[11]]);

        var message = Assert.Throws<HormesisException>(() => scans.Mask(BratsRegion.EnhancingTumour)).Message;

        Assert.Contains(
            "case A: its segmentation A_seg.nii contains label 3; brats2021 has the labels 0, 1, 2, 4", message,
            StringComparison.Ordinal);
        Assert.Contains("brats2024-pediatric", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_do_not_tell_their_labels_ask_for_them()
    {
        scans.Write("BraTS-PED-00001-000", "-t1c.nii", "-seg.nii");

        var message = scans.Refusal(Config);

        Assert.Contains("case BraTS-PED-00001-000: its name does not show what its labels mean", message,
            StringComparison.Ordinal);
        Assert.Contains("brats2023-glioma", message, StringComparison.Ordinal);
        Assert.Contains("labelTable", message, StringComparison.Ordinal);
    }

    /// <summary>Labels 0 .. 4; the mask of each region, whose voxels are 0 .. 4.</summary>
    [Theory]
    [InlineData(BratsLabels.Brats2021, "0", "00001", "01001", "01101")]
    [InlineData(BratsLabels.Brats2024Glioma, "3", "00010", "01010", "01110")]
    [InlineData(BratsLabels.Brats2025Metastases, "3", "00010", "01010", "01110")]
    [InlineData(BratsLabels.Brats2024Pediatric, "3", "01000", "01110", "01111")]
    public void Each_collection_has_its_own_labels(BratsLabels labels, string three, string enhancing, string core,
        string whole)
    {
        double[] stored = [0, 1, 2, three[0] - '0', 4, .. new double[7]];
        scans.Write("A", "-t1c.nii", "-seg.nii", stored);

        string Of(BratsRegion region) =>
            string.Concat(scans.Load(Config with { Label = region, Labels = labels })
            .Single().Mask!.Voxels.Take(5));

        Assert.Equal((enhancing, core, whole),
            (Of(BratsRegion.EnhancingTumour), Of(BratsRegion.TumourCore), Of(BratsRegion.WholeTumour)));
    }

    [Theory]
    [InlineData(BratsLabels.Brats2023Glioma)]
    [InlineData(BratsLabels.Brats2023Meningioma)]
    [InlineData(BratsLabels.Brats2023Metastases)]
    [InlineData(BratsLabels.Brats2023Pediatric)]
    public void In_2023_label_3_enhances_and_4_is_unknown(BratsLabels labels)
    {
        scans.Write("A", "-t1c.nii", "-seg.nii", [0, 1, 2, 3, .. new double[8]]);
        Assert.Equal([0, 0, 0, 1],
            scans.Load(Config with { Labels = labels }).Single().Mask!.Voxels.Take(4));

        scans.Write("A", "-t1c.nii", "-seg.nii");
        Assert.Contains("contains label 4",
            Assert.Throws<HormesisException>(() => scans.Load(Config with { Labels = labels })
            .ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_ones_own_tells_the_labels()
    {
        scans.Write("A", "-t1c.nii", "-seg.nii");
        var config = Config with { LabelTable = new() { EnhancingTumour = [2], Other = [1, 4] } };

        Assert.Equal([0, 0, 1, 0], scans.Load(config).Single().Mask!.Voxels.Take(4));
    }

    /// <summary>Bytes 64, 127 and 255 times 4/255 are 1.0039, 1.9922 and 4.</summary>
    [Fact]
    public void Labels_that_a_header_scales_are_the_whole_numbers_near_them()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Datatype = 2, Slope = 4 / 255.0,
            Values = [0, 64, 127, 255, .. new double[8]] }.Write(scans.File("brats/A/A_seg.nii"));
        Assert.Equal([0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0], scans.Mask(BratsRegion.WholeTumour));

        new NiftiSample { Datatype = 2, Slope = 4 / 255.0,
            Values = [0, 70, .. new double[10]] }.Write(scans.File("brats/A/A_seg.nii"));
        var message = Assert.Throws<HormesisException>(() => scans.Mask(BratsRegion.WholeTumour)).Message;
        Assert.Contains("contains the value 1.09", message, StringComparison.Ordinal);
        Assert.Contains("scl_slope", message, StringComparison.Ordinal);
    }
}
