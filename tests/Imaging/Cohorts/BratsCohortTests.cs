using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Tests.Nifti;
using Hormesis.Pipeline;

namespace Hormesis.Imaging.Tests.Cohorts;

public sealed class BratsCohortTests : IDisposable
{
    private static readonly BratsConfig Config = new() { Folder = "brats", Label = BratsRegion.EnhancingTumour };
    private static readonly double[] Labels = [0, 1, 2, 4, 0, 1, 2, 4, 0, 0, 0, 4];
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Both_years_names_and_pairs_are_found_and_listed_in_order()
    {
        Write("B", "_t1ce.nii.gz", "_seg.nii");
        Write("A", "-t1c.nii", "-seg.nii.gz", [.. Labels.Select(label => label == 4 ? 3 : label)]);
        Write("C", "_t1ce.hdr", "_seg.hdr.gz");
        File.WriteAllText(folder.File("brats/A/A-t2w.nii"), "another sequence is passed over");

        Assert.Equal(
            ["brats/A/A-seg.nii.gz", "brats/A/A-t1c.nii", "brats/B/B_seg.nii", "brats/B/B_t1ce.nii.gz", "brats/C/C_seg.hdr.gz", "brats/C/C_seg.img.gz", "brats/C/C_t1ce.hdr", "brats/C/C_t1ce.img"],
            BratsCohort.ListFiles(folder.Root, Config));
        foreach (var (expected, actual) in "ABC".Zip(BratsCohort.Load(folder.Root, Config)))
        {
            Assert.Equal($"{expected}", actual.Patient);
            Assert.Equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1], actual.Mask!.Voxels);
        }
    }

    [Fact]
    public void The_regions_are_nested()
    {
        Write("A", "_t1ce.nii", "_seg.nii");

        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1], Mask(BratsRegion.TumourCore));
        Assert.Equal([0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1], Mask(BratsRegion.WholeTumour));
    }

    [Fact]
    public void A_number_of_patients_takes_the_first_by_name()
    {
        foreach (var patient in (string[])["B", "A", "C"])
            Write(patient, "_t1ce.nii", "_seg.nii");

        Assert.Equal(["A", "B"], BratsCohort.Load(folder.Root, Config with { Patients = 2 }).Select(subject => subject.Patient));
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        File.Delete(folder.File("brats/A/A_seg.nii"));
        Write("B", "_t1ce.nii", "_seg.nii");
        File.Delete(folder.File("brats/B/B_t1ce.nii"));
        Write("C", "_t1ce.hdr", "_seg.nii");
        File.Delete(folder.File("brats/C/C_t1ce.img"));
        Write("D", "_t1ce.nii", "_seg.nii");
        Write("D", "_t1ce.nii.gz", "_seg.nii");

        var message = Assert.Throws<HormesisException>(() => BratsCohort.ListFiles(folder.Root, Config)).Message;

        Assert.Contains("4 problems", message, StringComparison.Ordinal);
        Assert.Contains("case A: its segmentation is missing", message, StringComparison.Ordinal);
        Assert.Contains("case B: has no T1-Ce scan", message, StringComparison.Ordinal);
        Assert.Contains("case C: its T1-Ce scan is half a pair", message, StringComparison.Ordinal);
        Assert.Contains("case D: its T1-Ce scan is there more than once", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Segmentations_of_another_shape_or_place_are_all_named_before_any_is_read()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Dimensions = [3, 2, 3, 2, 1, 1, 1, 1], Values = Labels }.Write(folder.File("brats/A/A_seg.nii"));
        Write("B", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Rows = [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], Values = Labels }.Write(folder.File("brats/B/B_seg.nii"));

        var message = Assert.Throws<HormesisException>(() => BratsCohort.Load(folder.Root, Config)).Message;

        Assert.Contains("case A: its segmentation A_seg.nii does not lie on the grid of its scan A_t1ce.nii: it has 2x3x2 voxels (x, y, z in RAS+), not 3x2x2", message, StringComparison.Ordinal);
        Assert.Contains("case B", message, StringComparison.Ordinal);
        Assert.Contains("up to 2 mm", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_segmentation_stored_along_other_axes_lies_on_the_same_grid()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Rows = [-1, 0, 0, 2, 0, 1, 0, 0, 0, 0, 1, 0], Values = [.. Labels.Chunk(3).SelectMany(row => row.Reverse())] }.Write(folder.File("brats/A/A_seg.nii"));

        Assert.Equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1], Mask(BratsRegion.EnhancingTumour));
    }

    [Fact]
    public void A_label_of_another_year_is_an_error_with_the_case()
    {
        Write("A", "_t1ce.nii", "_seg.nii", [3, .. new double[11]]);

        var message = Assert.Throws<HormesisException>(() => Mask(BratsRegion.EnhancingTumour)).Message;

        Assert.Contains("case A: its segmentation A_seg.nii holds label 3; BraTS 2021 knows 0, 1, 2, 4", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_scan_is_named_with_its_case()
    {
        Write("A", "_t1ce.nii.gz", "_seg.nii");
        var bytes = File.ReadAllBytes(folder.File("brats/A/A_t1ce.nii.gz"));
        File.WriteAllBytes(folder.File("brats/A/A_t1ce.nii.gz"), bytes[..^9]);

        Assert.Contains("A_t1ce.nii.gz", Assert.Throws<HormesisException>(() => Mask(BratsRegion.EnhancingTumour)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_tells_what_a_case_looks_like()
    {
        Directory.CreateDirectory(folder.File("brats/.hidden"));

        Assert.Contains("<id>_t1ce.nii.gz", Assert.Throws<HormesisException>(() => BratsCohort.ListFiles(folder.Root, Config)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private float[] Mask(BratsRegion region) => BratsCohort.Load(folder.Root, Config with { Label = region }).Single().Mask!.Voxels;

    private void Write(string patient, string scan, string segmentation, double[]? labels = null)
    {
        new NiftiSample { Pair = scan.Contains("hdr", StringComparison.Ordinal) }.Write(folder.File($"brats/{patient}/{patient}{scan}"));
        new NiftiSample { Pair = segmentation.Contains("hdr", StringComparison.Ordinal), Datatype = 512, Values = labels ?? Labels }.Write(folder.File($"brats/{patient}/{patient}{segmentation}"));
    }
}
