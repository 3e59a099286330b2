using System.Diagnostics;
using Hormesis.Imaging.Cohorts.Brats;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.Imaging.Tests.Cohorts.Brats;

/// <summary>Folders that are not quite as BraTS defines them.</summary>
public sealed class BratsFoldersTests : IDisposable
{
    private static readonly BratsConfig Config = BratsScans.Config;
    private readonly BratsScans scans = new();

    public void Dispose() => scans.Dispose();

    [Fact]
    public void An_empty_folder_tells_what_a_case_looks_like()
    {
        Directory.CreateDirectory(scans.File("brats/.hidden"));

        Assert.Contains("<id>_t1ce.nii.gz", scans.Refusal(Config), StringComparison.Ordinal);
    }

    /// <summary>Some downloads unpack in this way, for example those of BraTS 2020 and 2021.</summary>
    [Fact]
    public void A_folder_with_a_scan_s_name_is_entered_for_the_one_scan_in_it()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii.gz");
        scans.Move("brats/A/A_t1ce.nii", "brats/A/A_t1ce.nii/00000057_brain_t1ce.nii");
        scans.Move("brats/A/A_seg.nii.gz", "brats/A/A_seg.nii.gz/A_seg.nii.gz");
        File.WriteAllText(scans.File("brats/A/A_t1ce.nii/readme.txt"), "");
        Directory.CreateDirectory(scans.File("brats/A/A_t2.nii"));

        Assert.Equal(["brats/A/A_seg.nii.gz/A_seg.nii.gz", "brats/A/A_t1ce.nii/00000057_brain_t1ce.nii"],
            scans.Files(Config));
        Assert.Equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1], scans.Mask(BratsRegion.EnhancingTumour));
    }

    [Fact]
    public void A_folder_with_a_scan_s_name_and_no_single_scan_is_told_with_what_it_holds()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii");
        scans.Write("B", "_t1ce.nii", "_seg.nii");
        scans.Move("brats/A/A_t1ce.nii", "brats/A/A_t1ce.nii/1.nii");
        File.WriteAllText(scans.File("brats/A/A_t1ce.nii/2.nii"), "");
        File.Delete(scans.File("brats/B/B_seg.nii"));
        Directory.CreateDirectory(scans.File("brats/B/B_seg.nii"));

        var message = scans.Refusal(Config);

        Assert.Contains("case A: its T1-Ce scan A_t1ce.nii is a folder that contains 1.nii, 2.nii.", message,
            StringComparison.Ordinal);
        Assert.Contains("case B: its segmentation B_seg.nii is a folder that contains nothing.", message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Links_without_targets_and_pipes_are_told_of_all_cases_before_any_is_read()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii");
        scans.Write("B", "_t1ce.nii", "_seg.nii");
        scans.Move("brats/A/A_t1ce.nii", "brats/gone/x");
        Directory.Delete(scans.File("brats/gone"), recursive: true);
        File.CreateSymbolicLink(scans.File("brats/A/A_t1ce.nii"), "../gone/x");
        File.Delete(scans.File("brats/B/B_seg.nii"));
        Process.Start("mkfifo", [scans.File("brats/B/B_seg.nii")]).WaitForExit();

        var message = scans.Refusal(Config);

        Assert.Contains(
            $"case A: its T1-Ce scan A_t1ce.nii: this is a link to {scans.Folder}/brats/gone/x, which does not exist.",
            message,
            StringComparison.Ordinal);
        Assert.Contains("case B: its segmentation B_seg.nii: this is a pipe or a device, not a regular file.", message,
            StringComparison.Ordinal);
    }

    /// <summary>A disk that is not mounted must not make the cohort smaller.</summary>
    [Fact]
    public void Cases_that_are_links_without_targets_are_missing_and_not_passed_over()
    {
        scans.Write("A", "_t1ce.nii", "_seg.nii");
        Directory.CreateSymbolicLink(scans.File("brats/B"), "../pool/B");
        Directory.CreateSymbolicLink(scans.File("brats/C"), "/mnt/another disk/C");
        Directory.CreateSymbolicLink(scans.File("brats/D"), "D");
        File.CreateSymbolicLink(scans.File("brats/README"), ".git/annex/objects/x");

        var message = scans.Refusal(Config);

        Assert.Contains("3 problems", message, StringComparison.Ordinal);
        Assert.Contains($"brats/B: this is a link to {scans.Folder}/pool/B, which does not exist.", message,
            StringComparison.Ordinal);
        Assert.Contains("brats/C: this is a link to /mnt/another disk/C, which does not exist.", message,
            StringComparison.Ordinal);
        Assert.Contains("brats/D: this is a link that leads in a circle.", message, StringComparison.Ordinal);
        Assert.Single(scans.Files(Config with { Patients = 1 }),
            file => file == "brats/A/A_seg.nii");
    }

    [Theory]
    [InlineData("brats/HGG/A brats/LGG/B", "brats",
        "the folder contains no case, but its sub-folders HGG, LGG do. Give one of them, for example " +
        "`folder: brats/HGG`, or put all cases into one folder")]
    [InlineData("brats/Training/HGG/A brats/notes", "brats",
        "the folder contains no case, but its sub-folder Training/HGG does. Give `folder: brats/Training/HGG`.")]
    [InlineData("A B", "A",
        "the folder contains no case, because it is a case itself. Give the folder that contains the cases: " +
        "`folder: .`.")]
    [InlineData("brats/A", "brats/A",
        "the folder contains no case, because it is a case itself. Give the folder that contains the cases: " +
        "`folder: brats`.")]
    [InlineData("2021/A", ".",
        "the folder contains no case, but its sub-folder 2021 does. Give `folder: 2021`.")]
    public void Cases_that_lie_elsewhere_are_told_with_the_setting_to_write(string folders, string given,
        string message)
    {
        foreach (var path in folders.Split(' '))
        {
            Directory.CreateDirectory(scans.File(path));
            if (path.EndsWith("notes", StringComparison.Ordinal))
                continue;
            new NiftiSample().Write(scans.File($"{path}/{Path.GetFileName(path)}_t1ce.nii"));
            new NiftiSample().Write(scans.File($"{path}/{Path.GetFileName(path)}_seg.nii"));
        }

        Assert.Contains(message,
            scans.Refusal(Config with { Folder = given }), StringComparison.Ordinal);
    }
}
