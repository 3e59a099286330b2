using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>BraTS cases of real size, 240x240x155 voxels, one in each form in which people have them, and pictures of
/// 256x256.</summary>
internal sealed class LargeScans : IDisposable
{
    public const string Study = "large";
    public const int Size = 240;
    private const int Depth = 155;
    private const int PictureSize = 256;

    private const string Settings =
        """
          large:
            extends: smoke
            phantom: ~
            cohorts:
              real:
                scans: { brats: { folder: brats2021, label: enhancing-tumour } }
                slices: { imageSize: 240, slicesPerPatient: 1, selection: largest-mask, minMaskPixels: 1, cropToHead: false }
                intensity: { method: window, low: 0, high: 1000 }
              ct:
                scans: { images: { images: CT, transposed: false } }
                slices: { imageSize: 240 }
                intensity: { method: window, low: 0, high: 255 }
              mri:
                scans: { images: { images: MRI, transposed: false } }
                slices: { imageSize: 240 }
              source: ~
            doseQuality: ~
            poisoning: { arms: [replace], synthetic: self }
        """;

    private readonly TemporaryFolder folder = new();

    public LargeScans()
    {
        Experiments = folder.Write(
            "experiments.yaml",
            $"{File.ReadAllText(Path.Combine(Checkout.Folder, "experiments.yaml")).TrimEnd()}\n{Settings}\n");
        foreach (var name in (string[])["CT/1.png", "MRI/1.png"])
            PngWriter.Write(Path.Combine(Data, name), PictureSize,
                [.. Enumerable.Range(0, PictureSize * PictureSize).Select(i => (byte)(i * 7919L >> 3))]);

        const int UInt8 = 2, Int16 = 4, Float32 = 16, UInt16 = 512;
        Write(1, "t1ce.nii.gz", new() { Datatype = Int16 }, "seg.nii.gz", new() { Datatype = UInt8 });
        Write(2, "t1ce.nii", new() { Datatype = Float32 }, "seg.nii", new() { Datatype = UInt16 });
        Write(3, "t1ce.hdr", new() { Datatype = Int16, Pair = true }, "seg.hdr.gz",
            new() { Datatype = UInt8, Pair = true });
        Write(4, "t1ce.nii.gz", new() { Datatype = UInt16, BigEndian = true }, "seg.nii.gz",
            new() { Datatype = UInt16 });
        Write(5, "t1ce.nii.gz", new() { Datatype = Float32, Version = 2 }, "seg.nii.gz", new() { Datatype = UInt8 });
        Write(6, $"t1ce.nii/{Id(6)}.nii", new() { Datatype = Int16 }, "seg.nii.gz", new() { Datatype = UInt8 });
    }

    public string Data => Path.Combine(folder.Path, "data");

    public string Experiments { get; }

    public static string Id(int patient) => FormattableString.Invariant($"BraTS2021_{patient:00000}");

    /// <summary>The slice that holds the most of the patient's tumour.</summary>
    public static int MiddleOf(int patient) => 60 + patient;

    /// <summary>Pixels of the tumour in that slice.</summary>
    public static int TumourOf(int patient) =>
        Enumerable.Range(0, Size * Size).Count(i => IsTumour(patient, i % Size, i / Size, MiddleOf(patient)));

    /// <summary>Grey values of that slice, as stored.</summary>
    public static IEnumerable<double> PlaneOf(int patient) =>
        Enumerable.Range(0, Size * Size).Select(i => Grey(patient, i % Size, i / Size, MiddleOf(patient)));

    public void Dispose() => folder.Dispose();

    private static bool IsTumour(int patient, int x, int y, int z) =>
        IsWithin(10 + patient, x - 130, y - 110, z - MiddleOf(patient));

    private static double Grey(int patient, int x, int y, int z) =>
        IsWithin(70, x - 120, y - 120, z - 75)
            ? 100 + (((x * 7919) + (y * 104729) + (z * 1299709) + patient) % 800) : 0;

    private static bool IsWithin(int radius, int x, int y, int z) => (x * x) + (y * y) + (z * z) < radius * radius;

    private void Write(int patient, string scanName, NiftiSample scan, string segmentationName,
        NiftiSample segmentation)
    {
        Write(patient, scanName, scan, Grey);
        Write(patient, segmentationName, segmentation, (_, x, y, z) => IsTumour(patient, x, y, z) ? 4 : 0);
    }

    private void Write(int patient, string name, NiftiSample sample, Func<int, int, int, int, double> voxel)
    {
        var values = new double[Size * Size * Depth];
        for (var i = 0; i < values.Length; i++)
            values[i] = voxel(patient, i % Size, i / Size % Size, i / Size / Size);
        var path = Path.Combine(Data, "brats2021", Id(patient), $"{Id(patient)}_{name}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        (sample with { Dimensions = [3, Size, Size, Depth, 1, 1, 1, 1], Values = values }).Write(path);
    }
}
