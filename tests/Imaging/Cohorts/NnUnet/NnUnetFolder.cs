using Hormesis.Imaging.Cohorts.NnUnet;
using Hormesis.Imaging.Tests.Nifti;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Tests.Cohorts.NnUnet;

/// <summary>A toy data set of four labels and two channels in a temporary folder: 3 x 2 x 2 voxels a case.</summary>
internal sealed class NnUnetFolder : IDisposable
{
    public const string Name = "Dataset501_Toy";

    public const string Version2 =
        """
        {
          "channel_names": { "0": "T1ce", "1": "FLAIR" },
          "labels": { "background": 0, "whole_tumor": [1, 2, 3, 4], "tumor_core": [2, 3, 4], "enhancing_tumor": 3 },
          "numTraining": 2,
          "file_ending": ".nii.gz"
        }
        """;

    public const string Decathlon =
        """
        {
          "name": "BRATS", "tensorImageSize": "4D",
          "modality": { "0": "T1ce", "1": "FLAIR" },
          "labels": { "0": "background", "1": "edema", "2": "necrosis", "3": "enhancing tumour", "4": "cyst" },
          "numTraining": 2, "numTest": 1,
          "training": [
            { "image": "./imagesTr/BRATS_2.nii.gz", "label": "./labelsTr/BRATS_2.nii.gz" },
            { "image": "./imagesTr/BRATS_1.nii.gz", "label": "./labelsTr/BRATS_1.nii.gz" }
          ],
          "test": [ "./imagesTs/BRATS_3.nii.gz" ]
        }
        """;

    private readonly TemporaryFolder folder = new();

    public static NnUnetConfig Config { get; } = new() { Folder = Name, Channel = "FLAIR", Labels = ["tumor_core"] };

    /// <summary>Labels of the voxels of every case, as stored.</summary>
    public static IReadOnlyList<double> Labels { get; } = [0, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0];

    public string Root => folder.Path;

    public string File(string path) => folder.File($"{Name}/{path}");

    public void WriteJson(string text) => folder.Write($"{Name}/dataset.json", text);

    /// <summary>A case as in nnU-Net's two versions: a file for each channel, filled with 100 times its number.</summary>
    public void WriteCase(string name, string ending = ".nii.gz")
    {
        for (var channel = 0; channel < 2; channel++)
            Image(channel).Write(File($"imagesTr/{name}_{channel:0000}{ending}"));
        WriteLabels(name, Labels, ending);
    }

    /// <summary>A case as in the Decathlon: one file of four dimensions.</summary>
    public void WriteWhole(string name)
    {
        new NiftiSample
        {
            Dimensions = [4, 3, 2, 2, 2, 1, 1, 1],
            Values = [.. Image(0).Values, .. Image(1).Values],
        }.Write(File($"imagesTr/{name}.nii.gz"));
        WriteLabels(name, Labels);
    }

    public void WriteLabels(string name, IReadOnlyList<double> labels, string ending = ".nii.gz") =>
        new NiftiSample { Datatype = 2, Values = [.. labels] }.Write(File($"labelsTr/{name}{ending}"));

    public IReadOnlyList<string> Files(NnUnetConfig config) => config.ListFiles(Root, []);

    public List<CohortCase> Load(NnUnetConfig config) => [.. config.Load(Root, new("test"))];

    public string Refusal(NnUnetConfig config) => Assert.Throws<HormesisException>(() => Files(config)).Message;

    public void Dispose() => folder.Dispose();

    private static NiftiSample Image(int channel) =>
        new() { Values = [.. Enumerable.Range(0, 12).Select(voxel => (100.0 * channel) + voxel)] };
}
