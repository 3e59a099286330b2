using Hormesis.Imaging.Tests.MetaImage;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>
/// A data set of the Decathlon with three cases of two channels, and a folder of a patient with a compressed MetaImage
/// scan; all scans have 240x240x155 voxels.
/// </summary>
internal sealed class LargeDataSets : IDisposable
{
    public const string Study = "large-sets";

    /// <summary>Pixels of the enhancing tumour in its slice.</summary>
    public const int MaskPixels = 20 * 20;

    private const int Size = 240;
    private const int Depth = 155;

    private const string Settings =
        """
          large-sets:
            extends: smoke
            phantom: ~
            cohorts:
              real:
                scans: { nnunet: { folder: Task01_BrainTumour, channel: T1gd, labels: [enhancing tumour] } }
                slices: { imageSize: 240, slicesPerPatient: 1, selection: largest-mask, minMaskPixels: 1, cropToHead: false }
                intensity: { method: window, low: 0, high: 1000 }
                split: { file: split.csv }
              ct:
                scans: { images: { images: CT, transposed: false } }
                slices: { imageSize: 240 }
                intensity: { method: window, low: 0, high: 255 }
              mri:
                scans: { patients: { folder: synthrad, images: "{patient}/mr.mha" } }
                slices: { imageSize: 240, slicesPerPatient: 1 }
                intensity: { method: window, low: 0, high: 1000 }
              source: ~
            doseQuality: ~
            poisoning: { arms: [replace], synthetic: self }
        """;

    private const string Json =
        """
        {
          "name": "BRATS", "tensorImageSize": "4D",
          "modality": { "0": "FLAIR", "1": "T1gd" },
          "labels": { "0": "background", "1": "edema", "2": "non-enhancing tumor", "3": "enhancing tumour" },
          "numTraining": 3, "numTest": 0,
          "training": [
            { "image": "./imagesTr/BRATS_001.nii.gz", "label": "./labelsTr/BRATS_001.nii.gz" },
            { "image": "./imagesTr/BRATS_002.nii.gz", "label": "./labelsTr/BRATS_002.nii.gz" },
            { "image": "./imagesTr/BRATS_003.nii.gz", "label": "./labelsTr/BRATS_003.nii.gz" }
          ],
          "test": []
        }
        """;

    private readonly TemporaryFolder folder = new();

    public LargeDataSets()
    {
        Experiments = folder.Write("experiments.yaml",
            $"{File.ReadAllText(Path.Combine(Checkout.Folder, "experiments.yaml")).TrimEnd()}\n{Settings}\n");
        folder.Write("data/Task01_BrainTumour/dataset.json", Json);
        folder.Write("data/split.csv", "case,split\nBRATS_001,train\nBRATS_002,test\nBRATS_003,validation\n");
        PngWriter.Write(folder.File("data/CT/1.png"), 256,
            [.. Enumerable.Range(0, 256 * 256).Select(i => (byte)(i * 7919L >> 3))]);
        WriteCase(1);
        WriteCase(2);
        WriteCase(3);
        new MetaSample { Compressed = true, Values = Voxels((x, y, _) => Grey(3, x, y)) }
            .With("DimSize", "240 240 155").Write(folder.File("data/synthrad/1BA001/mr.mha"));
    }

    public string Data => Path.Combine(folder.Path, "data");

    public string Experiments { get; }

    /// <summary>Prepared pixels of a slice of the channel T1gd, in ascending order.</summary>
    public static IEnumerable<float> Plane(int patient, int slice) =>
        Enumerable.Range(0, Size * Size).Select(i => Grey(patient, i % Size, i / Size) + (Head(i % Size, i / Size)
            ? slice : 0)).Select(grey => (float)((grey / 500) - 1)).Order();

    public void Dispose() => folder.Dispose();

    private void WriteCase(int patient)
    {
        const int Int16 = 4, UInt8 = 2;
        var middle = 100 + patient;
        new NiftiSample
        {
            Datatype = Int16,
            Dimensions = [4, Size, Size, Depth, 2, 1, 1, 1],
            Values =
            [
                .. Voxels((_, _, _) => 7),
                .. Voxels((x, y, z) => Grey(patient, x, y) + (Head(x, y) ? z : 0)),
            ],
        }.Write(folder.File($"data/Task01_BrainTumour/imagesTr/BRATS_{patient:000}.nii.gz"));
        new NiftiSample
        {
            Datatype = UInt8,
            Dimensions = [3, Size, Size, Depth, 1, 1, 1, 1],
            // Oedema everywhere around, which the mask must not hold.
            Values = Voxels((x, y, z) => !Head(x, y) ? 0 : z == middle && x is >= 100 and < 120 && y is >= 90 and < 110
                ? 3 : 1),
        }.Write(folder.File($"data/Task01_BrainTumour/labelsTr/BRATS_{patient:000}.nii.gz"));
    }

    private static double[] Voxels(Func<int, int, int, double> voxel)
    {
        var values = new double[Size * Size * Depth];
        for (var i = 0; i < values.Length; i++)
            values[i] = voxel(i % Size, i / Size % Size, i / Size / Size);
        return values;
    }

    private static bool Head(int x, int y) => ((x - 120) * (x - 120)) + ((y - 120) * (y - 120)) < 80 * 80;

    private static double Grey(int patient, int x, int y) =>
        Head(x, y) ? 100 + (((x * 7919) + (y * 104729) + patient) % 700) : 0;
}
