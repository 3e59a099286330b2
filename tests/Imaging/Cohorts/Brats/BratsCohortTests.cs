using Hormesis.Imaging.Cohorts.Brats;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.Imaging.Tests.Cohorts.Brats;

/// <summary>Scans and segmentations of BraTS cases, found and read.</summary>
public sealed class BratsCohortTests : IDisposable
{
    private static readonly BratsConfig Config = BratsScans.Config;
    private readonly BratsScans scans = new();

    public void Dispose() => scans.Dispose();

    [Fact]
    public void Both_years_names_and_pairs_are_found_and_listed_in_order()
    {
        scans.Write("B", "_t1ce.nii.gz", "_seg.nii");
        scans.Write("A", "-t1c.nii", "-seg.nii.gz");
        scans.Write("C", "_t1ce.hdr", "_seg.hdr.gz");
        File.WriteAllText(scans.File("brats/A/A-t2w.nii"), "another sequence is passed over");

        Assert.Equal(
            ["brats/A/A-seg.nii.gz", "brats/A/A-t1c.nii", "brats/B/B_seg.nii", "brats/B/B_t1ce.nii.gz",
                "brats/C/C_seg.hdr.gz", "brats/C/C_seg.img.gz", "brats/C/C_t1ce.hdr", "brats/C/C_t1ce.img"],
            scans.Files(Config with { Labels = BratsLabels.Brats2021 }));
        foreach (
            var (expected, actual) in "ABC".Zip(
            scans.Load(Config with { Labels = BratsLabels.Brats2021 })))
        {
            Assert.Equal($"{expected}", actual.Patient);
            Assert.Equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1], actual.Mask!.Voxels);
        }
    }

    [Fact]
    public void A_number_of_patients_takes_the_first_by_name()
    {
        foreach (var patient in (string[])["B", "A", "C"])
            scans.Write(patient, "_t1ce.nii", "_seg.nii");

        Assert.Equal(["A", "B"], scans.Load(Config with { Patients = 2 })
            .Select(subject => subject.Patient));
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii");
        File.Delete(scans.File("brats/A/A_seg.nii"));
        scans.Write("B", "_t1ce.nii", "_seg.nii");
        File.Delete(scans.File("brats/B/B_t1ce.nii"));
        scans.Write("C", "_t1ce.hdr", "_seg.nii");
        File.Delete(scans.File("brats/C/C_t1ce.img"));
        scans.Write("D", "_t1ce.nii", "_seg.nii");
        scans.Write("D", "_t1ce.nii.gz", "_seg.nii");

        var message = scans.Refusal(Config);

        Assert.Contains("4 problems", message, StringComparison.Ordinal);
        Assert.Contains("case A: its segmentation is missing", message, StringComparison.Ordinal);
        Assert.Contains("case B: has no T1-Ce scan", message, StringComparison.Ordinal);
        Assert.Contains("case C: its T1-Ce scan is half a pair", message, StringComparison.Ordinal);
        Assert.Contains("case D: its T1-Ce scan exists more than once", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Segmentations_of_another_shape_or_place_are_all_named_before_any_is_read()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Dimensions = [3, 2, 3, 2, 1, 1, 1, 1],
            Values = [.. BratsScans.Labels] }.Write(scans.File("brats/A/A_seg.nii"));
        scans.Write("B", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Rows = [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0],
            Values = [.. BratsScans.Labels] }.Write(scans.File("brats/B/B_seg.nii"));

        var message = Assert.Throws<HormesisException>(() => scans.Load(Config)).Message;

        Assert.Contains("case A: its segmentation A_seg.nii does not lie on the grid of its scan A_t1ce.nii: it " +
            "has 2x3x2 voxels (x, y, z in RAS+), not 3x2x2", message, StringComparison.Ordinal);
        Assert.Contains("case B", message, StringComparison.Ordinal);
        Assert.Contains("up to 2 mm", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_segmentation_stored_along_other_axes_lies_on_the_same_grid()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Rows = [-1, 0, 0, 2, 0, 1, 0, 0, 0, 0, 1, 0],
            Values = [.. BratsScans.Labels.Chunk(3).SelectMany(row => row.Reverse())] }
            .Write(scans.File("brats/A/A_seg.nii"));

        Assert.Equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1], scans.Mask(BratsRegion.EnhancingTumour));
    }

    [Fact]
    public void A_truncated_scan_is_named_with_its_case()
    {
        scans.Write("A", "_t1ce.nii.gz", "_seg.nii");
        var bytes = File.ReadAllBytes(scans.File("brats/A/A_t1ce.nii.gz"));
        File.WriteAllBytes(scans.File("brats/A/A_t1ce.nii.gz"), bytes[..^9]);

        Assert.Contains("A_t1ce.nii.gz",
            Assert.Throws<HormesisException>(() => scans.Mask(BratsRegion.EnhancingTumour)).Message,
            StringComparison.Ordinal);
    }
}
