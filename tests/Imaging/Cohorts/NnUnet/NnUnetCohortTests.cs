using Hormesis.Imaging.Cohorts.NnUnet;
using Hormesis.Imaging.Tests.Images;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.Imaging.Tests.Cohorts.NnUnet;

public sealed class NnUnetCohortTests : IDisposable
{
    private static readonly NnUnetConfig Config = NnUnetFolder.Config;
    private readonly NnUnetFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public void A_channel_and_a_region_of_version_2_are_read()
    {
        data.WriteJson(NnUnetFolder.Version2);
        data.WriteCase("b");
        data.WriteCase("a");

        Assert.Equal(
            [
                "Dataset501_Toy/dataset.json", "Dataset501_Toy/imagesTr/a_0001.nii.gz",
                "Dataset501_Toy/imagesTr/b_0001.nii.gz", "Dataset501_Toy/labelsTr/a.nii.gz",
                "Dataset501_Toy/labelsTr/b.nii.gz",
            ],
            data.Files(Config));
        var cases = data.Load(Config);
        Assert.Equal([("a", "a"), ("b", "b")], cases.Select(found => (found.Patient, found.Case)));
        Assert.Equal(Enumerable.Range(100, 12).Select(value => (float)value), cases[0].Image.Voxels);
        Assert.Equal([0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], cases[0].Mask!.Voxels);
        Assert.Equal([new("a", "a"), new("b", "b")], Config.ListCases(data.Root));
    }

    [Fact]
    public void A_four_dimensional_file_and_the_list_of_the_decathlon_are_read()
    {
        data.WriteJson(NnUnetFolder.Decathlon);
        data.WriteWhole("BRATS_1");
        data.WriteWhole("BRATS_2");
        data.WriteWhole("not-in-the-list");
        var config = Config with { Labels = ["enhancing tumour", "1"] };

        Assert.Equal(5, data.Files(config).Count);
        var cases = data.Load(config);
        Assert.Equal(["BRATS_1", "BRATS_2"], cases.Select(found => found.Case));
        Assert.Equal(Enumerable.Range(100, 12).Select(value => (float)value), cases[0].Image.Voxels);
        Assert.Equal([0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], cases[0].Mask!.Voxels);
    }

    /// <summary>Version 1 lists CASE.nii.gz and stores CASE_0000.nii.gz.</summary>
    [Fact]
    public void The_list_of_version_1_names_cases_whose_channels_are_files()
    {
        data.WriteJson(NnUnetFolder.Decathlon);
        data.WriteCase("BRATS_1");
        data.WriteCase("BRATS_2");

        Assert.Contains("Dataset501_Toy/imagesTr/BRATS_2_0000.nii.gz",
            data.Files(Config with { Channel = "0", Labels = null }));
        Assert.All(data.Load(Config with { Channel = "0", Labels = null }), found => Assert.Null(found.Mask));
    }

    [Theory]
    [InlineData(".nii")]
    [InlineData(".nii.gz")]
    public void The_ending_is_that_of_the_file(string ending)
    {
        data.WriteJson(NnUnetFolder.Version2.Replace(".nii.gz", ending, StringComparison.Ordinal));
        data.WriteCase("a", ending);
        data.WriteCase("b", ending);

        Assert.Equal(2, data.Load(Config).Count);
    }

    [Fact]
    public void Pictures_are_read_as_slices_with_their_labels()
    {
        data.WriteJson(NnUnetFolder.Version2.Replace(".nii.gz", ".png", StringComparison.Ordinal)
            .Replace("2,", "1,", StringComparison.Ordinal));
        Pictures.WritePng(data.File("imagesTr/a_0000.png"), 3, [0, 10, 20, 30, 40, 50]);
        Pictures.WritePng(data.File("labelsTr/a.png"), 3, [0, 1, 2, 3, 4, 0]);
        data.WriteJson("""{ "channel_names": { "0": "T1ce" }, "labels": { "background": 0, "a": 1, "b": 2, "c": 3, "d": 4 }, "file_ending": ".png" }""");

        var found = data.Load(Config with { Channel = "T1ce", Labels = ["b", "d"] }).Single();

        Assert.Equal([50, 40, 30, 20, 10, 0], found.Image.Voxels);
        Assert.Equal([0, 1, 0, 1, 0, 0], found.Mask!.Voxels);
    }

    [Fact]
    public void Scans_of_a_patient_are_named_by_a_pattern()
    {
        data.WriteJson(NnUnetFolder.Version2);
        data.WriteCase("p1_2020");
        data.WriteCase("p1_2021");

        Assert.Equal([new("p1", "p1_2020"), new("p1", "p1_2021")],
            (Config with { PatientPattern = "^(p[0-9]+)_" }).ListCases(data.Root));
    }

    [Fact]
    public void A_wrong_channel_and_wrong_labels_are_one_message_with_the_known_ones()
    {
        data.WriteJson(NnUnetFolder.Version2);
        data.WriteCase("a");

        var message = data.Refusal(Config with { Channel = "T1c", Labels = ["tumour_core", "background", "9", "1"] });

        Assert.Contains("2 problems:", message, StringComparison.Ordinal);
        Assert.Contains("dataset.json has no channel `T1c` (did you mean `T1ce`?). Its channels: 0 T1ce, 1 FLAIR.",
            message, StringComparison.Ordinal);
        Assert.Contains("has no label `tumour_core` (did you mean `tumor_core`?), `background`, which is the " +
            "background, `9`", message, StringComparison.Ordinal);
        Assert.Contains("Its labels: 0 background, 1+2+3+4 whole_tumor, 2+3+4 tumor_core, 3 enhancing_tumor.",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_files_and_a_wrong_number_of_cases_are_one_message()
    {
        data.WriteJson(NnUnetFolder.Version2);
        data.WriteCase("a");
        data.WriteCase("b");
        data.WriteCase("c");
        File.Delete(data.File("imagesTr/a_0001.nii.gz"));
        File.Delete(data.File("labelsTr/b.nii.gz"));

        var message = data.Refusal(Config);

        Assert.Contains("3 problems:", message, StringComparison.Ordinal);
        Assert.Contains("numTraining is 2, but there are 3 cases", message, StringComparison.Ordinal);
        Assert.Contains("case a: its channel 1 (FLAIR), imagesTr/a_0001.nii.gz, is missing.", message,
            StringComparison.Ordinal);
        Assert.Contains("case b: its segmentation, labelsTr/b.nii.gz, is missing.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_in_both_layouts_is_refused()
    {
        data.WriteJson(NnUnetFolder.Decathlon);
        data.WriteWhole("BRATS_1");
        data.WriteWhole("BRATS_2");
        data.WriteCase("BRATS_2");

        Assert.Contains("imagesTr has both BRATS_2_0001.nii.gz and BRATS_2.nii.gz", data.Refusal(Config with
            { Labels = ["1"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_the_data_set_does_not_list_names_its_case()
    {
        data.WriteJson(NnUnetFolder.Version2);
        data.WriteCase("a");
        data.WriteCase("b");
        data.WriteLabels("b", [.. NnUnetFolder.Labels.SkipLast(1), 7]);

        Assert.Contains("case b: its segmentation labelsTr/b.nii.gz contains the value 7, which is none of its data " +
            "set's labels 0, 1, 2, 3, 4.",
            Assert.Throws<HormesisException>(() => data.Load(Config)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Segmentations_on_another_grid_are_named_together()
    {
        data.WriteJson(NnUnetFolder.Version2);
        foreach (var name in (string[])["a", "b"])
        {
            data.WriteCase(name);
            new NiftiSample { Rows = [1, 0, 0, 5, 0, 1, 0, 0, 0, 0, 1, 0] }.Write(data.File($"labelsTr/{name}.nii.gz"));
        }

        var message = Assert.Throws<HormesisException>(() => data.Load(Config)).Message;

        Assert.Contains("case a: its segmentation labelsTr/a.nii.gz does not lie on the grid", message,
            StringComparison.Ordinal);
        Assert.Contains("case b: its segmentation", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_dataset_json_is_told_what_is_wanted()
    {
        data.WriteCase("a");

        Assert.Contains("the folder has no dataset.json", data.Refusal(Config), StringComparison.Ordinal);
    }

    /// <summary>Listing reads no scan: the files are empty.</summary>
    [Fact]
    public void Ten_thousand_cases_are_listed()
    {
        data.WriteJson(NnUnetFolder.Version2.Replace("\"numTraining\": 2", "\"numTraining\": 10000",
            StringComparison.Ordinal));
        File.WriteAllText(data.File("imagesTr/x"), "");
        File.WriteAllText(data.File("labelsTr/x"), "");
        for (var i = 0; i < 10_000; i++)
        {
            File.WriteAllBytes(data.File($"imagesTr/case_{i:00000}_0001.nii.gz"), []);
            File.WriteAllBytes(data.File($"labelsTr/case_{i:00000}.nii.gz"), []);
        }

        Assert.Equal(20_001, data.Files(Config).Count);
        Assert.Equal(10_000, Config.ListCases(data.Root).Count);
    }
}
