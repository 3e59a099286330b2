using FsCheck;
using FsCheck.Xunit;

namespace Hormesis.Imaging.Tests.Cohorts.NnUnet;

/// <summary>dataset.json is a foreign file: all its problems are named with their places.</summary>
public sealed class NnUnetJsonTests : IDisposable
{
    private readonly NnUnetFolder data = new();

    public NnUnetJsonTests()
    {
        data.WriteCase("a");
        data.WriteCase("b");
    }

    public void Dispose() => data.Dispose();

    [Fact]
    public void All_problems_are_named_with_their_places()
    {
        data.WriteJson(
            """
            {
              "modality": { "0": "T1", "x": "T2", "1": 7 },
              "labels": { "background": 0, "tumour": [1, "2"], "core": [], "far": 70000, "1": 2.5 },
              "numTraining": -1,
              "file_ending": ".nrrd",
              "training": [ { "image": "./imagesTr/a.nii.gz", "label": "../labelsTr/a.nii.gz" }, 5 ],
              "dataset": {}
            }
            """);

        var message = data.Refusal(NnUnetFolder.Config);

        foreach (var place in (string[])["12 problems:", "modality.x: must be a channel's number", "modality.1: ",
            "labels.tumour: must be", "labels.core: ", "labels.far: ", "labels.1: ", "numTraining: ",
            "file_ending: `.nrrd` is not supported", "training[0].label: must be a file in labelsTr",
            "training[1].image: ", "training[1].label: ", "dataset: lists of files elsewhere"])
            Assert.Contains(place, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("./imagesTr/../../secret.nii.gz")]
    [InlineData("imagesTr/..")]
    [InlineData("imagesTr\\\\a.nii.gz")]
    [InlineData("./imagesTs/a.nii.gz")]
    [InlineData("imagesTr/.hidden.nii.gz")]
    public void A_list_leads_nowhere_but_into_its_folders(string image)
    {
        data.WriteJson($$"""
            { "modality": { "0": "FLAIR" }, "labels": { "0": "background", "1": "tumor_core" },
              "training": [ { "image": "{{image}}", "label": "./labelsTr/a.nii.gz" } ] }
            """);

        Assert.Contains("training[0].image: must be a file in imagesTr", data.Refusal(NnUnetFolder.Config),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]", "the file must contain one object")]
    [InlineData("{}", "channel_names (in version 1 modality): is missing")]
    [InlineData("{ \"labels\": 1, \"labels\": 2 }", "gives a key twice")]
    [InlineData("{ \"labels\": ", "the file is not valid JSON")]
    [InlineData("{ \"a\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] }", "nested deeper than 16")]
    public void A_file_that_is_no_dataset_json_is_refused(string text, string message)
    {
        data.WriteJson(text);

        Assert.Contains(message, data.Refusal(NnUnetFolder.Config), StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        using (var file = File.Create(data.File("dataset.json")))
            file.SetLength(1L << 30);

        Assert.Contains("at most 16777216 are allowed", data.Refusal(NnUnetFolder.Config), StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void A_changed_byte_is_read_or_refused_with_the_file_s_name(PositiveInt at, byte value)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(NnUnetFolder.Version2);
        bytes[at.Get % bytes.Length] = value;
        File.WriteAllBytes(data.File("dataset.json"), bytes);
        try
        {
            Assert.NotEmpty(data.Files(NnUnetFolder.Config));
        }
        catch (HormesisException error)
        {
            Assert.Contains(NnUnetFolder.Name, error.Message, StringComparison.Ordinal);
        }
    }
}
