
namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>The main command on scans: sound ones, and such as people really have.</summary>
public sealed class ScansTests(TinyStudy tiny) : IClassFixture<TinyStudy>, IDisposable
{
    /// <summary>The same scans again, for one test to spoil.</summary>
    private readonly TinyScans scans = new();
    private readonly StudyFolder study = tiny.Folder;

    public void Dispose() => scans.Dispose();

    [Fact]
    public async Task Scans_pass_through_every_stage()
    {
        (await study.Paper(scans.Arguments)).Succeeded();

        Assert.Subset(tiny.First.Stages.ToHashSet(),
            new HashSet<string> { "prepare", "train-gan", "synthesize", "poison", "train-unet", "evaluate", "tables",
            "report" });
        Assert.True(File.Exists(Path.Combine(study.Results, "paper/report.html")));
        await study.AssertSumsHold();
    }

    [Fact]
    public async Task Equal_scans_in_another_folder_are_the_same_scans() =>
        (await study.Paper(scans.Arguments)).RanNothing();

    [Fact]
    public async Task A_case_taken_away_is_prepared_for_and_the_pictures_are_not()
    {
        Directory.Delete(Path.GetDirectoryName(scans.Scan(6, "seg"))!, recursive: true);

        var fewer = (await study.Run("Prepare", scans.Arguments)).Succeeded();

        Assert.Contains("prepare/real: ", fewer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("prepare/ct: ", fewer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_without_its_raw_files_is_exit_code_3()
    {
        Directory.Delete(Path.GetDirectoryName(scans.Scan(3, "seg"))!, recursive: true);

        var audit = await study.Run("Audit", [.. scans.Arguments, "--stages=prepare/real"]);

        Assert.Equal(3, audit.ExitCode);
        Assert.Contains("prepare/real: not rerun: ", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_verified_without_raw_data_and_without_running_anything()
    {
        (await study.Paper(scans.Arguments)).Succeeded();

        var verified = (await study.Run("Verify", "--data=/nowhere")).Succeeded();

        Assert.Contains("Everything matches the manifest.", verified.Output, StringComparison.Ordinal);
        Assert.Empty(verified.Stages);
    }

    [Fact]
    public Task A_case_without_its_scan_is_named() =>
        AssertRefused(
            () => File.Delete(scans.Scan(3, "t1ce")),
            $"case {TinyScans.Id(3)}: has no T1-Ce scan. Expected: {TinyScans.Id(3)}_t1ce");

    [Fact]
    public Task A_case_without_its_segmentation_is_named() =>
        AssertRefused(() => File.Delete(scans.Scan(3, "seg")), $"case {TinyScans.Id(3)}: its segmentation");

    [Fact]
    public Task All_cases_that_lack_files_are_named_at_once() =>
        AssertRefused(
            () =>
            {
                File.Delete(scans.Scan(2, "t1ce"));
                File.Delete(scans.Scan(4, "seg"));
            },
            "2 problems:",
            $"case {TinyScans.Id(2)}: ",
            $"case {TinyScans.Id(4)}: ");

    [Fact]
    public Task A_missing_folder_of_pictures_is_named() =>
        AssertRefused(
            () => Directory.Delete(Path.Combine(scans.Data, "CT"), recursive: true),
            "/CT: the folder does not exist.",
            "(now \"CT\")");

    [Fact]
    public Task A_truncated_scan_is_named() =>
        AssertSpoilt(
            () =>
            {
                var bytes = File.ReadAllBytes(scans.Scan(3, "t1ce"));
                File.WriteAllBytes(scans.Scan(3, "t1ce"), bytes[..(bytes.Length / 2)]);
            },
            $"{scans.Scan(3, "t1ce")}: the file is truncated",
            "Copy or download it again.");

    [Fact]
    public Task A_segmentation_of_another_shape_than_its_scan_is_named() =>
        AssertSpoilt(
            () => NiftiWriter.Write(scans.Scan(3, "seg"), TinyScans.Size, TinyScans.Size, 5,
                TinyScans.Filled(0, depth: 5)),
            $"case {TinyScans.Id(3)}: its segmentation {TinyScans.Id(3)}_seg.nii.gz does not lie on the grid of " +
                "its scan",
            "Resample it to the scan, or remove the case.");

    [Fact]
    public Task A_voxel_that_is_not_a_number_is_named() =>
        AssertSpoilt(
            () =>
            {
                var voxels = TinyScans.Filled(1);
                voxels[TinyScans.Size + 2] = float.NaN;
                NiftiWriter.Write(scans.Scan(3, "t1ce"), TinyScans.Size, TinyScans.Size, TinyScans.Depth, voxels);
            },
            $"{TinyScans.Id(3)}_t1ce.nii.gz: 1 of 3456 voxels are NaN or infinite, the first at (2, 1, 0).");

    [Fact]
    public Task A_label_that_BraTS_does_not_know_is_named() =>
        AssertSpoilt(
            () => NiftiWriter.Write(scans.Scan(3, "seg"), TinyScans.Size, TinyScans.Size, TinyScans.Depth,
                TinyScans.Filled(7)),
            $"case {TinyScans.Id(3)}: its segmentation {TinyScans.Id(3)}_seg.nii.gz contains label 7; brats2021 " +
                "has the labels 0, 1, 2, 4.");

    [Fact]
    public async Task Without_a_folder_of_data_its_argument_is_named()
    {
        (await study.Run("Prepare", $"--experiments={scans.Experiments}"))
            .FailedSaying("Cohort `real` is read from scans", "--data=DIR");
        (await study.Run("Prepare", $"--experiments={scans.Experiments}", "--data=/nowhere/at/all"))
            .FailedSaying("/nowhere/at/all: no such folder.", "--data=DIR");
    }

    /// <summary>A study may well be called as a folder of scans is.</summary>
    [Fact]
    public async Task Results_among_the_scans_are_refused_and_the_scans_stay()
    {
        using var cake = new CakeProcess();
        var before = Directory.GetFiles(scans.Data, "*", SearchOption.AllDirectories);

        foreach (var target in new[] { "Prepare", "Clean", "Gc" })
            (await cake.Run(
                [$"--target={target}", $"--study={TinyScans.Study}", .. scans.Arguments, $"--artifacts={scans.Data}"]))
                .FailedSaying($"The artifacts folder {scans.Data} lies in the data folder {scans.Data}");

        Assert.Equal(before, Directory.GetFiles(scans.Data, "*", SearchOption.AllDirectories));
    }

    /// <summary>What can be told from names alone is told before anything runs.</summary>
    private async Task AssertRefused(Action spoil, params string[] message)
    {
        spoil();

        Assert.Empty((await study.Run("Prepare", scans.Arguments)).FailedSaying(message).Stages);
    }

    /// <summary>What only the voxels tell is told by the stage that reads them; the pictures' results stay.</summary>
    private async Task AssertSpoilt(Action spoil, params string[] message)
    {
        spoil();

        var failed = (await study.Run("Prepare", scans.Arguments)).FailedSaying(["prepare/real: ", .. message]);

        Assert.Empty(failed.Stages);
        Assert.Contains("  prepare/ct/ct/images.npy\n", study.Sums(), StringComparison.Ordinal);
        await study.AssertSumsHold();
    }
}
