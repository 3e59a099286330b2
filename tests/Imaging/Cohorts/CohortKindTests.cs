using Hormesis.Imaging.Cohorts.Brats;
using Hormesis.Imaging.Cohorts.ImageFolders;

namespace Hormesis.Imaging.Tests.Cohorts;

/// <summary>What is planned of a cohort before its scans are read.</summary>
public sealed class CohortKindTests
{
    private static readonly BratsConfig Brats = new() { Folder = "brats/", Label = BratsRegion.EnhancingTumour };
    private static readonly ImageFolderConfig Images = new() { Images = "heads", Transposed = false };

    [Fact]
    public void A_scan_of_BraTS_has_two_files_and_many_slices() => Assert.Equal(12, Brats.CountSlices(6, 4));

    [Theory]
    [InlineData(null, null, 24)]
    [InlineData("masks", null, 12)]
    [InlineData(null, 50, 6)]
    [InlineData("masks", 50, 3)]
    public void A_file_of_an_image_folder_is_a_scan_or_with_blocks_a_slice(string? masks, int? block, int slices) =>
        Assert.Equal(slices, (Images with { Masks = masks, PatientBlock = block }).CountSlices(6, 4));

    [Theory]
    [InlineData("heads/a.png", false)]
    [InlineData("heads/a.nii.gz/0001.nii", true)]
    [InlineData("heads/a.hdr.gz", true)]
    public void Whole_scans_are_told_from_pictures_by_their_names(string file, bool isVolume) =>
        Assert.Equal(isVolume, Images.HasVolumes(["people.csv", file]));

    [Fact]
    public void Equal_tables_and_otherwise_equal_folders_are_one_origin()
    {
        Assert.Equal("folder brats", Brats.Origin());
        Assert.Equal("table people.csv", (Brats with { PatientTable = "people.csv" }).Origin());
        Assert.Equal("table people.csv", (Images with { PatientTable = "people.csv" }).Origin());
    }
}
